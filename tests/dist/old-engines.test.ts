import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { parse } from 'parse5';
import { expect, it, test } from 'vitest';
import * as html from '../../src/finish/html.ts';
import { SCRIPT_TARGET } from '../../src/finish/old-engines.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));
const pages = files.filter((file) => file.endsWith('.html')).map((file) => readFileSync(path.join(DIST, file), 'utf8'));

/** Every text of such elements in the site, each once. */
function textsOf(fits: (element: html.Element) => boolean): string[] {
  return [...new Set(pages.flatMap((page) => html.findAll(parse(page), fits).map(html.textOf)))];
}

const scripts = [
  ...textsOf((it) => it.tagName === 'script' && html.attributeOf(it, 'type') === undefined),
  // Pagefind's own engine is fetched only by browsers that can run it.
  ...files
    .filter((file) => /^(?:[^/]+|(?:search|tools|letters)\/[^/]+)\.js$/.test(file))
    .map((file) => readFileSync(path.join(DIST, file), 'utf8')),
];
const sheets = textsOf((it) => it.tagName === 'style');

/** A text with the syntax newer than a target rewritten for it. */
async function rewritten(text: string, loader: 'js' | 'css', target: string[] | 'esnext'): Promise<string> {
  const supported = { destructuring: true };
  return (
    await transform(text, { loader, target, supported, minifyWhitespace: true, charset: 'utf8', logLevel: 'silent' })
  ).code;
}

/** Whether the oldest engines can read a text: nothing in it needs rewriting for them. */
async function isReadable(text: string, loader: 'js' | 'css'): Promise<boolean> {
  return (await rewritten(text, loader, SCRIPT_TARGET)) === (await rewritten(text, loader, 'esnext'));
}

it('has scripts and sheets to look at', () => {
  expect(scripts.length).toBeGreaterThan(3);
  expect(sheets.length).toBeGreaterThan(1);
});

test.each(scripts.map((script) => [script.slice(0, 40), script]))(
  'script %s has no syntax newer than the oldest engine',
  async (_start, script) => {
    expect(await isReadable(script, 'js')).toBe(true);
  },
);

// A pattern that is put together from text fails only when it runs, and then the whole script with it.
it('builds no pattern that looks behind, but in the part that makes Word files and never uses it', () => {
  const behind = scripts.filter((script) => /\(\?<[=!]/.test(script));
  expect(behind.filter((script) => !script.includes('word/document.xml')).map((script) => script.slice(0, 40))).toEqual(
    [],
  );
});

test.each(['class A{#b=1}', 'class A{static{a()}}', '/(?<=a)b/.test(c)'])('would notice %s', async (script) => {
  expect(await isReadable(script, 'js')).toBe(false);
});

/** Without a fallback by nature: what is inside or matches only so is lost as a whole, or the value with its declaration. */
const TOO_NEW = [
  /@(?:layer|container|scope|property|starting-style|position-try)\b/,
  /:(?:is|where|has|dir|popover-open|user-valid)\(/,
  /(?:color-mix|light-dark|oklch|oklab|lab|lch|color|anchor|sign|round|calc-size)\(/,
  /[{;](?:inset|translate|rotate|scale|aspect-ratio|content-visibility|(?:margin|padding)-(?:inline|block)|inset-(?:inline|block)):/,
  /\d(?:lh|rlh|cqw|cqi|dvh|svh|lvh|dvw|svw|lvw)\b/,
  /\bsubgrid\b|\bfield-sizing\b|&/,
  /@media[^{]*[<>]/,
];
/** Rules of their own that only add to what a page shows without them. */
const ADDED = /(?:^|\})\.choice:has\(:checked\)\{[^}]*\}/;
/** What only engines with `:has()` read, in a block that others leave out as a whole. */
const WITH_HAS = /@supports selector\(:has\(a\)\)\{(?:[^{}]*\{[^}]*\})*\}/g;

test.each(sheets.map((sheet) => [sheet.slice(0, 40), sheet]))(
  'sheet %s keeps its meaning in the oldest engine',
  async (_start, sheet) => {
    const bare = sheet.replace(WITH_HAS, '').replace(ADDED, '}');
    expect(TOO_NEW.filter((pattern) => pattern.test(bare)).map(String)).toEqual([]);
    expect(await isReadable(bare, 'css')).toBe(true);
  },
);

test.each(['@layer a{b{color:red}}', 'a:is(b,c){color:red}', 'a{inset:0}', 'a{&:hover{color:red}}', 'a{width:1lh}'])(
  'would notice %s',
  async (sheet) => {
    const found = TOO_NEW.some((pattern) => pattern.test(sheet)) || !(await isReadable(sheet, 'css'));
    expect(found).toBe(true);
  },
);
