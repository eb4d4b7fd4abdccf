import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'parse5';
import * as html from '../../src/finish/html.ts';

/** What one page weighs, in bytes after gzip; `blocking` are the files it waits for before it can be shown. */
export interface Weight {
  all: number;
  styles: number;
  scripts: number;
  blocking: string[];
}

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

/** Weighs a page as a server sends it. */
export function weighPage(folder: string, file: string): Weight {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const elements = html.findAll(parse(text), () => true);
  const inside = (tag: string) => elements.filter((element) => element.tagName === tag);
  const classic = inside('script').filter((script) => html.attributeOf(script, 'type') === undefined);
  // Browsers show a page without waiting for what it looks like on paper.
  const sheets = inside('link').filter(
    (link) => html.attributeOf(link, 'rel') === 'stylesheet' && html.attributeOf(link, 'media') !== 'print',
  );
  return {
    all: gzipped(text),
    styles: gzipped(inside('style').map(html.textOf).join('')),
    scripts: gzipped(classic.map(html.textOf).join('')),
    blocking: [
      ...sheets.map((link) => html.attributeOf(link, 'href') ?? ''),
      ...classic
        .filter((script) => html.attributeOf(script, 'defer') === undefined)
        .flatMap((script) => html.attributeOf(script, 'src') ?? []),
    ],
  };
}

/** A kind of page: which files are of it, and what each may weigh, in bytes after gzip. */
export interface PageKind {
  name: string;
  fits: RegExp;
  all: number;
  scripts: number;
}

/** What fits the first round trip of a connection: ten packets, less what headers take. */
const FIRST_ROUND_TRIP = 14_000;
const SCRIPTS = 6_000;

/** The kinds of pages and their budgets; the print page and short addresses are of no kind. */
export const PAGE_KINDS: readonly PageKind[] = [
  { name: '首页', fits: /^index\.html$/, all: FIRST_ROUND_TRIP, scripts: SCRIPTS },
  {
    name: '情形',
    fits: /^(?:(?:mini-program|official-account)\/(?!ordinary).+|uncovered)\.html$/,
    all: FIRST_ROUND_TRIP,
    scripts: SCRIPTS,
  },
  // They are for every kind of entity.
  { name: '一般办法', fits: /^(?:mini-program|official-account)\/ordinary\.html$/, all: 15_300, scripts: SCRIPTS },
  { name: '规则', fits: /^rules\/.+\.html$/, all: FIRST_ROUND_TRIP, scripts: SCRIPTS },
  { name: '问题', fits: /^questions\/.+\.html$/, all: FIRST_ROUND_TRIP, scripts: SCRIPTS },
  { name: '搜索', fits: /^search\.html$/, all: FIRST_ROUND_TRIP, scripts: SCRIPTS },
  { name: '写申请', fits: /^letters\/.+\.html$/, all: 20_000, scripts: 13_000 },
  { name: '引导问答', fits: /^guide\.html$/, all: 20_000, scripts: 8_000 },
  {
    name: '列表',
    fits: /^(?:404|changes|conflicts|days|download|letters|materials|questions|rules|sources)\.html$/,
    all: 15_000,
    scripts: SCRIPTS,
  },
  // It has an entry for every word of the subject, and grows with them; nobody begins there.
  { name: '词语', fits: /^glossary\.html$/, all: 18_000, scripts: SCRIPTS },
];

/** What each script that is fetched on its own may weigh, in bytes after gzip, with room for a little more content. */
export const SCRIPT_BUDGETS: Readonly<Record<string, number>> = {
  'tools/start.js': 3_000,
  'tools/case.js': 3_000,
  'tools/page.js': 6_500,
  'tools/qr.js': 5_000,
  'tools/days.js': 26_000,
  'search/client.js': 18_500,
  'search/script.js': 8_500,
  'search/words.js': 42_000,
  'search/facts.js': 24_000,
  'letters/docx.js': 72_000,
  'offline-copy.js': 4_200,
  'sw.js': 20_000,
  'retired-sw.js': 1_000,
};

/** Returns what a script weighs as a server sends it. */
export function weighScript(folder: string, file: string): number {
  return gzipped(readFileSync(path.join(folder, file), 'utf8'));
}
