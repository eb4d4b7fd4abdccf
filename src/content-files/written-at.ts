import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Returns the places, as `file:line` from the working directory on, where a text stands in the files of a content folder. */
export function writtenAt(root: string, text: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx|yaml)$/.test(name))
    .sort()
    .flatMap((name) => {
      const file = path.join(root, name);
      const lines = readFileSync(file, 'utf8').split('\n');
      const shown = path.relative('', file).split(path.sep).join('/');
      return lines.flatMap((line, index) => (stands(line, text) ? [`${shown}:${index + 1}`] : []));
    });
}

/** Whether an address stands whole in a line: `/a.html#b` does not stand in `/a.html#bc`. */
function stands(line: string, address: string): boolean {
  return line
    .split(address)
    .slice(1)
    .some((after) => !/^[\w-]/.test(after));
}
