import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { scriptKind } from '../lib/links/script.ts';
import { formatHeadersFile, HEADER_RULES, HEADERS_FILE } from '../lib/security/headers.ts';
import { formatPolicy, REFERRER } from '../lib/security/policy.ts';
import * as html from './editions/html.ts';
import { filesIn } from './finished-pages.ts';
import { leanStyles } from './lean-styles.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

/**
 * Gives a finished page its policy, first of all in its head, as a policy holds for what comes after it. A page that
 * stands `alone` loads no other file; `laterScripts` are those it holds as text and runs on use.
 */
export function securePage(text: string, { alone = false, laterScripts = [] as readonly string[] } = {}): string {
  const page = html.readDocument(text);
  const all = html.findAll(page, () => true);
  const scripts = all
    .filter((it) => it.tagName === 'script')
    .filter((it) => scriptKind(html.attributeOf(it, 'type')) !== 'data');
  const inline = scripts.filter((it) => html.attributeOf(it, 'src') === undefined).map(html.textOf);
  const loadsFiles = !alone && scripts.length > 0;
  const policy = formatPolicy({
    scripts: [...inline, ...laterScripts].map(sha256),
    styles: all.filter((it) => it.tagName === 'style').map((it) => sha256(html.textOf(it))),
    loadsFiles,
    compiles: loadsFiles && all.some((it) => it.tagName === 'site-search'),
  });
  const metas = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="${REFERRER}">`;
  const charset = /<meta charset=[^>]*>/i;
  if (!charset.test(text)) throw new Error('no <meta charset> to put the policy after');
  return text.replace(charset, (meta) => meta + metas);
}

/**
 * Gives every page in a folder its policy, and hosts the headers to go with them; tells how many pages there are. Rules of
 * style for what is not on a page go first: the policy names sheets by their checksums.
 */
export async function secureSite(folder: string): Promise<number> {
  const files = filesIn(folder);
  const pages = files.filter((file) => file.endsWith('.html'));
  const lean = await leanStyles(folder, files);
  for (const page of pages) {
    const file = path.join(folder, page);
    await writeFile(file, securePage(lean(await readFile(file, 'utf8'))));
  }
  await writeFile(path.join(folder, HEADERS_FILE), formatHeadersFile(HEADER_RULES));
  return pages.length;
}

/** Lets nothing run in a page but what was built into it. Runs when no page changes any more. */
export function contentSecurity(): AstroIntegration {
  return {
    name: 'content-security',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await secureSite(fileURLToPath(dir))} 个页面只许运行自己的脚本`);
      },
    },
  };
}
