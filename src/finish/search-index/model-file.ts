import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ModelData } from '../../lib/search/model.ts';

/** Where the trained numbers are kept. */
export const MODEL_FILE = fileURLToPath(new URL('./model.json', import.meta.url));

/** Reads the trained numbers, and the digest of what they were made from. */
export function readModel(): { from: string; model: ModelData } | undefined {
  if (!existsSync(MODEL_FILE)) return undefined;
  const { from, ...model } = JSON.parse(readFileSync(MODEL_FILE, 'utf8'));
  return { from, model };
}
