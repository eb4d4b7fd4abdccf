import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { scriptKind } from '../lib/links/script.ts';
import { formatHeadersFile, HEADER_RULES, HEADERS_FILE } from '../lib/security/headers.ts';
import { formatPolicy, REFERRER } from '../lib/security/policy.ts';
import * as html from './editions/html.ts';
import { filesIn } from './finished-pages.ts';
import { namesOnUse, replaceSheets, styleLeaner } from './lean-styles.ts';
import { FILLED_LATER } from './portable-links/share.ts';

/** Pagefind, which is WebAssembly; a small site has none. */
export const INDEX_ENGINE = 'search/engine.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
const CHARSET = /<meta charset=[^>]*>/i;

/** What is known of a page besides its text. */
interface Circumstances {
  /** It loads no other file. */
  alone?: boolean;
  /** The search of its site has an engine to compile. */
  hasEngine?: boolean;
  /** Scripts that it holds as text and runs on use. */
  laterScripts?: readonly string[];
  /** Its tree, where it has been read already. */
  document?: html.Node;
  /** Its style sheets, where they are not those of the tree any more. */
  sheets?: readonly string[];
}

/** Gives a finished page its policy, first of all in its head, as a policy holds for what comes after it. */
export function securePage(text: string, circumstances: Circumstances = {}): string {
  const { alone = false, hasEngine = false, laterScripts = [], document = html.readDocument(text) } = circumstances;
  const parts = html.findAll(document, ({ tagName }) => ['script', 'style', 'site-search'].includes(tagName));
  const named = (name: string) => parts.filter(({ tagName }) => tagName === name);
  const scripts = named('script').filter((it) => scriptKind(html.attributeOf(it, 'type')) !== 'data');
  const inline = scripts.filter((it) => html.attributeOf(it, 'src') === undefined).map(html.textOf);
  const loadsFiles = !alone && scripts.length > 0;
  const policy = formatPolicy({
    scripts: [...inline, ...laterScripts].map(sha256),
    styles: (circumstances.sheets ?? named('style').map(html.textOf)).map(sha256),
    loadsFiles,
    compiles: hasEngine && loadsFiles && named('site-search').length > 0,
  });
  const metas = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="${REFERRER}">`;
  if (!CHARSET.test(text)) throw new Error('no <meta charset> to put the policy after');
  return text.replace(CHARSET, (meta) => meta + metas);
}

/**
 * Gives the pages that were filled last their policies, as all others have theirs, and hosts the headers to go with them;
 * tells how many pages there are.
 */
export function secureSite(folder: string): number {
  const files = filesIn(folder);
  const leanerOf = styleLeaner(namesOnUse(folder, files));
  for (const page of FILLED_LATER) {
    const file = path.join(folder, page);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, securePage(replaceSheets(text, leanerOf(text)), { hasEngine: files.includes(INDEX_ENGINE) }));
  }
  writeFileSync(path.join(folder, HEADERS_FILE), formatHeadersFile(HEADER_RULES));
  return files.filter((file) => file.endsWith('.html')).length;
}

/** Lets nothing run in a page but what was built into it. Runs when no page changes any more. */
export function contentSecurity(): AstroIntegration {
  return {
    name: 'content-security',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        logger.info(`${secureSite(fileURLToPath(dir))} 个页面只许运行自己的脚本`);
      },
    },
  };
}
