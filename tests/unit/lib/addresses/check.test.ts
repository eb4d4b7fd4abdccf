import { describe, expect, it, test } from 'vitest';
import {
  checkElement,
  FINDINGS,
  type Finding,
  formatFindings,
  positionAt,
  readsAcrossOrigins,
} from '../../../../src/lib/addresses/check.ts';

type Attributes = Record<string, string>;

const element = (name: string, attributes: Attributes = {}) => ({
  name,
  attributes: new Map(Object.entries(attributes)),
});

describe('an element', () => {
  test.each<[string, Attributes, string[]]>([
    ['script', { type: 'module', src: '/a.js' }, ['module-script']],
    ['script', { type: 'module', href: '/a.js' }, ['module-script']],
    ['a', { type: 'module', href: '/a.js' }, []],
    ['script', { type: 'module' }, []],
    ['script', { src: '/a.js' }, []],
    ['link', { rel: 'modulepreload', href: '/a.js' }, ['module-preload']],
    ['link', { rel: 'preload', href: '/a.js' }, []],
    ['a', { rel: 'modulepreload', href: '/a.js' }, []],
    ['astro-island', {}, ['astro-island']],
    ['base', { href: '/' }, ['base-element']],
    ['base', { target: '_blank' }, []],
    ['iframe', { srcdoc: '<p>' }, ['frame-document']],
    ['iframe', { src: '/a.html' }, []],
    ['img', { src: '/a.png', srcset: '/b.png 2x' }, ['several-addresses']],
    ['link', { rel: 'preload', imagesrcset: '/a.png 1x' }, ['several-addresses']],
  ])('<%s> with %j is refused for %j', (name, attributes, codes) => {
    expect(checkElement(element(name, attributes))).toEqual(codes);
  });

  test.each<[string, Attributes, string, boolean]>([
    ['script', { crossorigin: '' }, '/a.js', true],
    ['script', { integrity: 'sha256-x' }, '/a.js', true],
    ['script', {}, '/a.js', false],
    ['img', { crossorigin: 'anonymous' }, 'data:image/png,', false],
    ['link', { crossorigin: '' }, '/a.css', true],
    ['use', {}, '/a.svg#b', true],
    ['img', { crossorigin: '' }, '/a.png', true],
    ['video', { crossorigin: '' }, '/a.mp4', true],
    ['audio', { crossorigin: '' }, '/a.mp3', true],
    ['use', {}, '#b', false],
    ['use', {}, '', false],
    ['track', {}, '/a.vtt', true],
  ])('<%s> with %j needs leave to read %j: %s', (name, attributes, address, expected) => {
    expect(readsAcrossOrigins(element(name, attributes), address)).toBe(expected);
  });
});

test.each([
  [0, 1, 1],
  [2, 1, 3],
  [3, 2, 1],
  [5, 2, 3],
])('place %i is line %i, column %i', (offset, line, column) => {
  expect(positionAt('ab\ncd\n', offset)).toEqual({ line, column });
});

describe('the report', () => {
  const finding = (file: string, found = '/x'): Finding => ({ code: 'missing-file', file, line: 2, column: 3, found });

  it('tells the same mistake once, and where else it stands', () => {
    const pages = ['a', 'b', 'c', 'd', 'e'].map((name) => finding(`${name}.html`));
    const report = formatFindings(pages, '');
    expect(report.match(/missing-file/g)).toHaveLength(1);
    expect(report).toContain('c.html:2:3');
    expect(report).not.toContain('d.html');
    expect(report).toContain('还有 2 处');
  });

  it('tells different mistakes apart', () => {
    expect(formatFindings([finding('a.html', '/x'), finding('a.html', '/y')], '').match(/missing-file/g)).toHaveLength(
      2,
    );
  });

  it('leads from an address to the lines of the content that it stands in', () => {
    const writtenAt = (address: string) => (address === '/guide.html#no' ? ['topics/a.mdx:7', 'topics/b.mdx:2'] : []);
    const report = (found: string) => formatFindings([finding('a.html', found)], '', writtenAt);
    expect(report('<a class="x" href="/guide.html#no">')).toContain('    写在：topics/a.mdx:7、topics/b.mdx:2\n');
    expect(report('<a href="/other.html">')).not.toContain('写在');
  });

  it('tells the first twenty kinds, and how many more there are', () => {
    const kinds = (count: number) => Array.from({ length: count }, (_, number) => finding('a.html', `/${number}`));
    const report = formatFindings(kinds(23), '');
    expect(report.match(/missing-file/g)).toHaveLength(20);
    expect(report).toContain('有 23 种');
    expect(report).toMatch(/还有 3 种。[^\n]*$/);
    expect(formatFindings(kinds(20), '')).not.toContain('…… 还有');
  });

  it('says how much there is, then of each mistake where it is, what it is and how to mend it', () => {
    const wanted = { name: 'guied.html', among: new Set(['index.html', 'guide.html']) };
    const findings: Finding[] = [
      { ...finding('a.html'), wanted },
      { ...finding('b.html'), wanted },
      { code: 'astro-island', file: 'b.html', line: 4, column: 5, found: '<astro-island>' },
    ];
    const [head, first, second] = formatFindings(findings, 'dist/').split('\n\n');
    const [file, island] = [FINDINGS['missing-file'], FINDINGS['astro-island']];
    expect(head).toMatch(/2 种.*2 个文件.*3 处/);
    expect(first?.split('\n').map((line) => line.trim())).toEqual([
      'dist/a.html:2:3',
      'dist/b.html:2:3',
      `${file.what}（missing-file）`,
      '找到：/x',
      `应为：${file.expected}`,
      '最接近：guide.html',
      `改法：${file.mend}`,
    ]);
    expect(second?.split('\n').map((line) => line.trim())).toEqual([
      'dist/b.html:4:5',
      `${island.what}（astro-island）`,
      '找到：<astro-island>',
      `应为：${island.expected}`,
      `改法：${island.mend}`,
    ]);
  });

  it('has words for every code', () => {
    for (const words of Object.values(FINDINGS))
      for (const text of Object.values(words)) expect(text).toMatch(/\p{Script=Han}/u);
  });
});
