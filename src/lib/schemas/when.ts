import { z } from 'zod';

/** A condition: facet id → option id, or a list of option ids of which any will do. A facet not named matches anything. */
export type Condition = Readonly<Record<string, string | string[]>>;

/** What a `when` field holds: one condition, or several of which any one suffices. */
export type When = Condition | Condition[];

/** One named facet of a condition: the option it must have, or a list of options of which any will do. */
const optionsSchema = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

/** A condition: facet id → option id, or a list of option ids. A facet that is not named matches anything. */
export const conditionSchema = z.record(z.string(), optionsSchema);

/** What a `when` field holds: one condition, or several of which any one suffices. */
export const whenSchema = z
  .union([conditionSchema, z.array(conditionSchema).min(1)])
  .describe(
    '条件：写「问题: 选项」，能写的问题和选项见 src/content/facets.yaml；选项写成列表表示其中任一个；整个条件写成列表表示满足任一条即可。没写到的问题不限。',
  );
