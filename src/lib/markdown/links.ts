import { relativeAddress } from '../addresses/relative.ts';

/** Makes the addresses in Markdown relative to the file they stand in, `/rules.html` → `../rules.md` where a twin exists. */
export function relativeLinks(markdown: string, from: string, twins: ReadonlySet<string>): string {
  return markdown.replace(/(?<!\\)\]\((\/[^)#]*)(#[^)]*)?\)/g, (_, path: string, fragment = '') => {
    const to = twins.has(path) ? path.replace(/\.html$/, '.md') : path;
    return `](${relativeAddress(from.slice(1), to.slice(1))}${fragment})`;
  });
}
