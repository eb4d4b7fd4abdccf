import { writeSync } from 'node:fs';

/** Ends the build with nothing but these words: an error would have Astro add a stack trace and a place of its own. */
export function stopBuild(words: string): never {
  writeSync(process.stderr.fd, `\n${words}\n`);
  process.exit(1);
}
