import { fileURLToPath } from 'node:url';
import { bundleInlineScript } from './bundle-script.ts';
import * as html from './html.ts';
import type { Stage } from './stage.ts';

/** The one page a host shows at addresses that are not its own. */
const NOT_FOUND = '404.html';
const FIND_ROOT = fileURLToPath(new URL('find-root.client.ts', import.meta.url));

/** Gives the page for addresses that are not there the script that finds the site's root. */
export function rootFinder(): Stage {
  return {
    name: 'root-finder',
    async add(site) {
      if (!site.files.has(NOT_FOUND)) return { facts: {} };
      const { code } = await bundleInlineScript(FIND_ROOT);
      const text = site.read(NOT_FOUND);
      const body = html.findFirst(html.readWithPlaces(text), ({ tagName }) => tagName === 'body');
      const end = body?.sourceCodeLocation?.endTag?.startOffset ?? text.length;
      const page = `${text.slice(0, end)}<script data-find-root>${code}</script>${text.slice(end)}`;
      return { files: new Map([[NOT_FOUND, page]]), facts: {} };
    },
  };
}
