import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { close, createIndex } from 'pagefind';
import type { SitePage } from '../../lib/search/make-table.ts';
import { SCRIPT_TARGET } from '../old-engines.ts';

/** A file of the full-text index as Pagefind makes it. */
interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** The full text, ready to be written beside the pages. */
export interface FullTextFiles {
  /** Pagefind itself, as a classic script. */
  engine: string;
  /** Its files by name. */
  files: Map<string, Uint8Array>;
  /** Address of a page → Pagefind's name for it. */
  ids: Map<string, string>;
}

/** Pagefind cuts Chinese texts into words by this, and queries with the browser's `Intl.Segmenter`. */
const LANGUAGE = 'zh-cn';
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const MARK = 'pagefind_dcd';
const MOST_AT_ONCE = 50;

/** Ends every line as a sentence ends, so that an excerpt does not run two into one. */
function sentences(text: string): string {
  return text.replace(/([^\n。？！：；，、])(?=\n)/g, '$1；');
}

async function makeIndex(pages: readonly SitePage[]) {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (index === undefined) throw new Error(errors.join('\n'));
  try {
    // Pagefind is a process of its own and takes what it is sent in order; the next lot is sent while it reads the last.
    let sent: Promise<unknown> = Promise.resolve();
    for (let start = 0; start < pages.length; start += MOST_AT_ONCE) {
      const lot = pages.slice(start, start + MOST_AT_ONCE).map(async ({ url, title, text }) => {
        const content = sentences(text);
        const result = await index.addCustomRecord({ url: `/${url}`, content, language: LANGUAGE, meta: { title } });
        if (result.errors.length > 0) throw new Error(`${url}: ${result.errors.join('; ')}`);
      });
      await sent;
      sent = Promise.all(lot);
    }
    await sent;
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return files as IndexFile[];
  } finally {
    await close();
  }
}

/**
 * Turns Pagefind's search into a classic script, which runs from disk too, and lets our own loader fetch its files, which
 * `fetch` could not do there. Only its core goes in: the parts that start workers and guess addresses fall away.
 */
async function classicEngine(code: string): Promise<string> {
  const result = await build({
    stdin: { contents: "import { Pagefind } from 'core'; window.zhuxiaoSearch.Engine = Pagefind;" },
    plugins: [
      {
        name: 'core',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^core$/ }, () => ({ path: 'core', namespace: 'pagefind' }));
          onLoad({ filter: /^core$/, namespace: 'pagefind' }, () => ({ contents: `${code};export{Pagefind};` }));
        },
      },
    ],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target: SCRIPT_TARGET,
    supported: { destructuring: true },
    define: { fetch: 'zhuxiaoSearch.fetch', 'import.meta.url': 'undefined' },
    drop: ['console'],
    legalComments: 'none',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

function unpack(content: Uint8Array): string {
  const bytes = gunzipSync(content);
  const start = bytes.subarray(0, MARK.length).toString() === MARK ? MARK.length : 0;
  return bytes.subarray(start).toString('utf8');
}

/** Indexes the pages with Pagefind; the same pages give the same bytes. */
export async function makeFullText(pages: readonly SitePage[]): Promise<FullTextFiles> {
  const found = await makeIndex(pages);
  const wanted = found.filter(({ path }) => !/\.(?:css|js)$/.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const module = found.find(({ path }) => path === 'pagefind.js');
  if (module === undefined) throw new Error('Pagefind made no pagefind.js');
  const files = new Map<string, Uint8Array>();
  const ids = new Map<string, string>();
  for (const { path, content } of wanted) {
    files.set(path, content);
    const id = FRAGMENT.exec(path)?.[1];
    if (id !== undefined) ids.set(JSON.parse(unpack(content)).url.replace(/^\//, ''), id);
  }
  return { engine: await classicEngine(Buffer.from(module.content).toString('utf8')), files, ids };
}
