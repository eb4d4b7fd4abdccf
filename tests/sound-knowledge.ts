import { fileURLToPath } from 'node:url';
import { checkContent } from '../src/content-files/check.ts';
import type { Knowledge } from '../src/lib/knowledge/knowledge.ts';

let sound: Knowledge | undefined;

/**
 * Returns the project's own knowledge, which all tests of a worker share: reading it takes a second. Throws where it cannot be read:
 * tests that go through it would find nothing wrong.
 */
export function soundKnowledge(): Knowledge {
  if (sound !== undefined) return sound;
  const { knowledge, issues } = checkContent(fileURLToPath(new URL('../src/content/', import.meta.url)));
  if (knowledge === undefined)
    throw new Error(`the content has ${issues.length} mistakes: run \`npm run check:content\``);
  sound = knowledge;
  return sound;
}
