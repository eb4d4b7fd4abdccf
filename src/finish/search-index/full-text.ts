import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { close, createIndex, type PagefindIndex } from 'pagefind';
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

async function openIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (index === undefined) throw new Error(errors.join('\n'));
  return index;
}

async function addPage(index: PagefindIndex, { url, title, text }: SitePage): Promise<void> {
  const content = sentences(text);
  const { errors } = await index.addCustomRecord({ url: `/${url}`, content, language: LANGUAGE, meta: { title } });
  if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
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

/** Takes what Pagefind made: its search as a classic script, and its files with the names of the pages. */
async function publishable(made: readonly IndexFile[]): Promise<FullTextFiles> {
  const wanted = made.filter(({ path }) => !/\.(?:css|js)$/.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const module = made.find(({ path }) => path === 'pagefind.js');
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

/**
 * The full text of a site while it is made. Pagefind is a process of its own, which takes what it is sent in order; it indexes
 * pages while the next are read.
 */
export class FullTextIndex {
  private index: Promise<PagefindIndex> | undefined;
  private lot: SitePage[] = [];
  private sent: Promise<unknown> = Promise.resolve();

  private open(): Promise<PagefindIndex> {
    this.index ??= openIndex();
    return this.index;
  }

  /** Takes one more page. What it returns is waited for: Pagefind is sent a lot once it has read the one before. */
  async add(page: SitePage): Promise<void> {
    this.lot.push(page);
    const index = this.open();
    if (this.lot.length >= MOST_AT_ONCE) await this.send(await index);
  }

  private async send(index: PagefindIndex): Promise<void> {
    await this.sent;
    this.sent = Promise.all(this.lot.splice(0).map((page) => addPage(index, page)));
    // What went wrong with a lot is said when the next is sent.
    this.sent.catch(() => undefined);
  }

  /** Waits until Pagefind has read all pages. */
  async read(): Promise<void> {
    await this.send(await this.open());
    await this.sent;
  }

  /** Returns the files for the pages that were read; the same pages in the same order give the same bytes. */
  async files(): Promise<FullTextFiles> {
    const index = await this.open();
    try {
      const { files, errors } = await index.getFiles();
      if (errors.length > 0) throw new Error(errors.join('\n'));
      return await publishable(files);
    } finally {
      await close();
    }
  }
}
