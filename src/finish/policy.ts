import { createHash } from 'node:crypto';
import { scriptKind } from '../lib/addresses/script.ts';
import { formatPolicy, REFERRER } from '../lib/security/policy.ts';
import * as html from './html.ts';
import { Page } from './page.ts';
import type { Stage } from './stage.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

/** What is known of a page besides its text. */
interface Circumstances {
  /** It loads no other file. */
  alone?: boolean;
  /** Scripts that it holds as text and runs on use. */
  laterScripts?: readonly string[];
}

/** Adds the policy to a page, first of all in its head, as a policy holds for what comes after it. */
function secure(page: Page, { alone = false, laterScripts = [] }: Circumstances): void {
  const parts = html.findAll(page.document, ({ tagName }) =>
    ['meta', 'script', 'style', 'site-search'].includes(tagName),
  );
  const named = (name: string) => parts.filter(({ tagName }) => tagName === name);
  const charset = named('meta').find((meta) => html.attributeOf(meta, 'charset') !== undefined)?.sourceCodeLocation;
  if (!charset) throw new Error(`${page.file}: no <meta charset> to put the policy after`);
  const scripts = named('script').filter((it) => scriptKind(html.attributeOf(it, 'type')) !== 'data');
  const inline = scripts.filter((it) => html.attributeOf(it, 'src') === undefined).map((it) => page.textOf(it));
  const loadsFiles = !alone && scripts.length > 0;
  const policy = formatPolicy({
    scripts: [...inline, ...laterScripts].map(sha256),
    styles: named('style').map((it) => sha256(page.textOf(it))),
    loadsFiles,
    compiles: scripts.length > 0 && named('site-search').length > 0,
  });
  const metas = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="${REFERRER}">`;
  page.replace({ startOffset: charset.endOffset, endOffset: charset.endOffset }, metas);
}

/** Returns a page that belongs to no site with its policy. */
export function securePage(text: string, circumstances: Circumstances = {}): string {
  const page = new Page('page', text);
  secure(page, circumstances);
  return page.finished();
}

/** Lets nothing run in a page but what was built into it. Stands after every stage that changes scripts or styles. */
export function policy(): Stage {
  let pages = 0;
  return {
    name: 'policy',
    change(page) {
      if (!page.file.endsWith('.html')) return undefined;
      secure(page, {});
      pages += 1;
      return undefined;
    },
    report: () => `${pages} 个页面只许运行自己的脚本`,
  };
}
