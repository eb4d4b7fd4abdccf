import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { MODEL_NAME } from '../../content-files/strays.ts';
import type { ModelData } from '../../lib/search/model.ts';

/** What the file holds; it may have been cut short, or merged by hand. */
const fileSchema = z.object({
  from: z.string(),
  rank: z.number(),
  grams: z.string(),
  levels: z.string(),
  rows: z.string(),
  columns: z.string(),
  steps: z.tuple([z.number(), z.number()]),
  senses: z.array(z.string()),
  pages: z.array(z.string()),
});

/** Returns where the numbers trained on a content are kept: beside what they were made from. */
export function modelFile(content: string): string {
  return path.join(content, MODEL_NAME);
}

/** Reads the numbers trained on a content, and the digest of what they were made from; nothing where it has none. */
export function readModel(content: string): { from: string; model: ModelData } | undefined {
  const file = modelFile(content);
  if (!existsSync(file)) return undefined;
  try {
    const { from, ...model } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { from, model };
  } catch {
    throw new Error(`${path.relative('', file)} 坏了，读不出来：运行 npm run tune:search，重新做一份。`);
  }
}
