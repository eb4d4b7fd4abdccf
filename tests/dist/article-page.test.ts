import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { ARTICLE_FACTS } from '../content/article-facts.ts';
import { soundKnowledge } from '../sound-knowledge.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS: Record<string, string> = { mp: 'mini-program', oa: 'official-account' };
const SILENT = new Set(['script', 'style', 'template', 'head']);

const knowledge = soundKnowledge();

/** The text a reader sees and the addresses a reader can follow. */
function readable(node: DefaultTreeAdapterTypes.Node): { text: string; links: string[] } {
  if (node.nodeName === '#text') return { text: (node as DefaultTreeAdapterTypes.TextNode).value, links: [] };
  if (!('childNodes' in node) || SILENT.has(node.nodeName)) return { text: '', links: [] };
  const inner = node.childNodes.map(readable);
  const own = 'attrs' in node ? node.attrs.filter(({ name }) => name === 'href').map(({ value }) => value) : [];
  return { text: inner.map(({ text }) => text).join(''), links: [...own, ...inner.flatMap(({ links }) => links)] };
}

/** A text without white space: where a line breaks says nothing about what stands there. */
function squeeze(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Everything that stands on a scenario's built page. */
function pageOf(code: string): string {
  const slug = knowledge.scenarios[code]?.slug;
  if (slug === undefined) throw new Error(`the content has no sound scenario ${code}`);
  const folder = FOLDERS[code.split('-')[0] ?? ''];
  const { text, links } = readable(parse(readFileSync(`${ROOT}dist/${folder}/${slug}.html`, 'utf8')));
  return [text, ...links].map(squeeze).join('\n');
}

const cases = (key: 'fixed' | 'never') =>
  Object.values(ARTICLE_FACTS).flatMap(({ code, [key]: strings }) =>
    strings.map((words): [string, string] => [code, words]),
  );

describe('the page of a scenario of the article', () => {
  test.each(cases('fixed'))('%s says %s', (code, words) => {
    expect(pageOf(code).includes(squeeze(words))).toBe(true);
  });

  test.each(cases('never'))('%s does not say %s', (code, words) => {
    expect(pageOf(code).includes(squeeze(words))).toBe(false);
  });
});
