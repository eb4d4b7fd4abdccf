import { fullAddress } from '../lib/addresses/full-address.ts';
import { relativeAddress } from '../lib/addresses/relative.ts';
import type { Knowledge } from '../lib/knowledge/knowledge.ts';
import { listPages, twinPath } from '../lib/site-map/pages.ts';
import * as html from './html.ts';
import { MarkdownWriter } from './markdown/write-markdown.ts';
import type { BuiltPage } from './page.ts';
import type { Stage } from './stage.ts';

/** An address of ours in a link of Markdown, from the site's root. */
const OWN_LINK = /(?<!\\)\]\((\/[^)?#]*)([^)]*)\)/g;
/** A line of a page's list of sources. */
const SOURCE_LINE = /^\d+\. \[[^\n]*\]\(\/sources\.html#([a-z0-9-]+)\)[^\n]*/gm;

const ALL_PAGES = 'llms-full.txt';

/** Tells whether a page says that it has a twin in Markdown. */
function hasTwin(page: BuiltPage): boolean {
  return html.findFirst(page.document, (one) => html.attributeOf(one, 'type') === 'text/markdown') !== undefined;
}

/** Returns a page's text as Markdown, its own links as they stand in the page. */
export function pageMarkdown(page: BuiltPage): string {
  const main = html.findFirst(page.document, ({ tagName }) => tagName === 'main');
  return main === undefined ? '' : `${new MarkdownWriter(main).blocks(main).join('\n\n')}\n`;
}

/** Makes a Markdown twin of every page that names one, of the same text, and one file of them all. */
export function markdown(knowledge: Knowledge, site?: string): Stage {
  const texts = new Map<string, string>();

  /** A link leads to the twin of a page, unless its query asks for what only the page can do. */
  const pathOf = (path: string, rest: string) =>
    texts.has(path.slice(1)) && !rest.startsWith('?') ? twinPath(path) : path;
  const withLinks = (text: string, address: (path: string) => string) =>
    text.replace(OWN_LINK, (_, path: string, rest: string) => `](${address(pathOf(path, rest))}${rest})`);

  return {
    name: 'markdown',
    look(page) {
      if (hasTwin(page)) texts.set(page.file, pageMarkdown(page));
    },
    add() {
      for (const [file, text] of texts) {
        const address = (id: string) => knowledge.sources[id]?.url ?? '';
        texts.set(
          file,
          text.replace(SOURCE_LINE, (line, id: string) => `${line} ${address(id)} 〔出处：${id}〕`),
        );
      }
      const files = new Map<string, string>();
      for (const [file, text] of texts) {
        files.set(
          twinPath(file),
          withLinks(text, (path) => relativeAddress(file, path.slice(1))),
        );
      }
      const whole = listPages(knowledge).flatMap(({ path }) => {
        const text = texts.get(path.slice(1));
        const address = (own: string) => (site === undefined ? own.slice(1) : fullAddress(own, site));
        return text === undefined || path === '/index.html'
          ? []
          : [`<!-- ${address(path)} -->\n\n${withLinks(text, address)}`];
      });
      files.set(ALL_PAGES, whole.join('\n---\n\n'));
      return { files, facts: {} };
    },
    report: () => `${texts.size} 个页面各有一份 Markdown`,
  };
}
