import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MODEL_NAME } from '../../content-files/strays.ts';
import type { ModelData } from '../../lib/search/model.ts';

/** Returns where the numbers trained on a content are kept: beside what they were made from. */
export function modelFile(content: string): string {
  return path.join(content, MODEL_NAME);
}

/** Reads the numbers trained on a content, and the digest of what they were made from; nothing where it has none. */
export function readModel(content: string): { from: string; model: ModelData } | undefined {
  const file = modelFile(content);
  if (!existsSync(file)) return undefined;
  const { from, ...model } = JSON.parse(readFileSync(file, 'utf8'));
  return { from, model };
}
