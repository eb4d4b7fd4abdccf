import { makeOneFile } from '../../src/finish/editions/one-file.ts';
import { DIST } from './pages.ts';

let made: Promise<string> | undefined;

/** Returns the built site as one file. Making it takes two seconds, so every test of a worker gets the same. */
export function builtOneFile(): Promise<string> {
  made ??= makeOneFile(DIST);
  return made;
}
