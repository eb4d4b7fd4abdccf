import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COLLECTIONS } from '../../../../src/lib/schemas/collections.ts';

interface Node {
  description?: string;
  enum?: string[];
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  oneOf?: Node[];
}

/** Lists the fields of a schema that may have only some values: their way, the values, and what editors are told. */
function closedLists(node: Node, way: string, told = ''): { way: string; values: string[]; told: string }[] {
  const description = node.description ?? told;
  const inner = [node.items, ...(node.anyOf ?? []), ...(node.oneOf ?? [])].filter((one) => one !== undefined);
  return [
    ...(node.enum === undefined ? [] : [{ way, values: node.enum, told: description }]),
    ...Object.entries(node.properties ?? {}).flatMap(([key, one]) => closedLists(one, `${way}.${key}`)),
    ...inner.flatMap((one) => closedLists(one, way, description)),
  ];
}

const lists = Object.entries(COLLECTIONS).flatMap(([name, { schema }]) =>
  closedLists(z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Node, name),
);

describe('a field that may have only some values', () => {
  it('is there to look at', () => {
    expect(lists.length).toBeGreaterThan(10);
  });

  it.each(lists)(
    '$way is explained value by value, in Chinese: an editor who writes the word is told the id',
    (list) => {
      expect(list.told).toMatch(/\p{Script=Han}/u);
      expect(list.values.filter((value) => !new RegExp(`(?:^|[^a-z-])${value}(?![a-z-])`).test(list.told))).toEqual([]);
    },
  );
});
