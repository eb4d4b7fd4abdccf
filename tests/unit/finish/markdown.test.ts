import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, it, test } from 'vitest';
import { markdown, pageMarkdown } from '../../../src/finish/markdown.ts';
import { Page } from '../../../src/finish/page.ts';
import { escapeHtml } from '../../../src/lib/html/escape.ts';
import * as build from '../../builders.ts';
import { SITE } from '../lib/markdown/small-site.ts';

const ofMain = (main: string) => pageMarkdown(new Page('a.html', `<!doctype html><main>${main}</main>`)).trimEnd();

describe('a page in Markdown', () => {
  test.each([
    ['headings', '<h1>甲</h1><section><h2>乙</h2><p>丙</p></section>', '# 甲\n\n## 乙\n\n丙'],
    ['a paragraph over two lines', '<p>甲<br>乙</p>', '甲\n乙'],
    ['a text without a paragraph', '<div>甲 <b>乙</b></div>', '甲 乙'],
    [
      'parts that only style keeps apart',
      '<p><b>发起</b><span>管理员</span><span>10 天</span></p>',
      '发起 管理员 10 天',
    ],
    ['a list', '<ul><li>甲</li><li>乙</li></ul>', '- 甲\n- 乙'],
    ['a list in order', '<ol><li>甲</li><li>乙</li></ol>', '1. 甲\n2. 乙'],
    [
      'steps of several cases, each with the number it has in its own',
      '<ol class="steps apart"><li value="1">甲</li><li value="1">乙</li><li>丙</li></ol>',
      '1. 甲\n1. 乙\n- 丙',
    ],
    ['a list within a list', '<ol><li><p>甲</p><ul><li>乙</li></ul></li></ol>', '1. 甲\n   - 乙'],
    ['what follows a list in an item', '<ul><li><ul><li>甲</li></ul><p>乙</p></li></ul>', '- - 甲\n\n  乙'],
    ['two lines of an item', '<ul><li><p>甲</p><p>乙</p></li></ul>', '- 甲  \n  乙'],
    [
      'the stages of several cases, which are no way of anybody',
      '<ol class="strip split"><li>甲</li></ol><p>乙</p>',
      '乙',
    ],
    ['an empty list', '<p>甲</p><ul></ul>', '甲'],
    [
      'a table',
      '<table><tr><th>甲</th><th>乙</th></tr><tr><td>丙</td><td>丁</td></tr></table>',
      '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |',
    ],
    [
      'what a table is about',
      '<table><caption>甲</caption><tr><th>乙</th></tr><tr><td>丙</td></tr></table>',
      '甲\n\n| 乙 |\n| --- |\n| 丙 |',
    ],
    ['a closed part', '<details><summary><h2>甲</h2></summary><p>乙</p></details>', '## 甲\n\n乙'],
    ['a quotation', '<blockquote><p>甲</p><p>乙</p></blockquote>', '> 甲\n> \n> 乙'],
    ['a word that is explained', '<dl><dt>甲</dt><dd>乙</dd></dl>', '**甲**\n\n乙'],
    ['text as it stands', '<pre>a *b*\n```\n</pre>', '````text\na *b*\n```\n````'],
    ['a letter', '<div data-sheet><p>甲____</p><p>1. 乙</p></div>', '```text\n甲____\n1. 乙\n```'],
    ['a link', '<p><a href="/b.html">乙</a></p>', '[乙](/b.html)'],
    [
      'an address that is its own text',
      '<p><a href="https://a.example/">https://a.example/</a></p>',
      'https://a.example/',
    ],
    ['an address with brackets', '<p><a href="/b_(c).html">乙</a></p>', '[乙](/b_%28c%29.html)'],
    ['a place within the page', '<p><a href="#b">乙</a></p>', '乙'],
    ['the code of a scenario', '<p><a href="/b.html" data-code="mp-2">乙</a></p>', '[mp-2 乙](/b.html)'],
    [
      'a code that is said already',
      '<p><a href="/b.html" data-code="mp-2">乙 <span>mp-2</span></a></p>',
      '[乙 mp-2](/b.html)',
    ],
    [
      'no code of the page for what has none',
      '<p><a href="/uncovered.html" data-code="uncovered">乙</a></p>',
      '[乙](/uncovered.html)',
    ],
    ['a condition', '<p><span class="condition" data-chip="1">有对公账户</span>甲</p>', '（有对公账户）甲'],
    [
      'entries by their ids',
      '<ul><li data-claim="c">甲</li><li data-deadline="d"><p>乙</p></li></ul>',
      '- 甲 〔陈述：c〕\n- 乙 〔期限：d〕',
    ],
    ['where sources disagree', '<div data-conflict="k1"><h3>甲</h3><p>乙</p></div>', '### 甲\n\n乙 〔分歧：k1〕'],
    [
      'sources by their ids',
      '<p>甲<sup><a href="#s1">[1]</a></sup></p><ol><li id="s1"><a href="/sources.html#page">乙</a></li></ol>',
      '甲〔出处：page〕\n\n1. [乙](/sources.html#page)',
    ],
    [
      'nothing that only acts',
      '<form><label>甲</label></form><button>乙</button><p data-edition="screen">丙</p><script>丁</script><nav>戊</nav><p hidden>己</p>',
      '',
    ],
  ])('holds %s', (_, main, expected) => {
    expect(ofMain(main)).toBe(expected);
  });

  it('reads any text of the page as the very same text', () => {
    const pieces = [...'*_`~[]()<>&#!|\\-+=1.:x甲', ' ', '](/a.html)', '&lt;', '<b>', '![', '**', '```', '\n'];
    const line = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
      .map((parts) => `乙${parts.join('')}丙`);
    interface Node {
      type: string;
      value?: string;
      children?: Node[];
    }
    const says = (node: Node): string => node.value ?? (node.children ?? []).map(says).join('');
    fc.assert(
      fc.property(line, (text) => {
        const read = markdownToMdast(ofMain(`<h2>${escapeHtml(text)}</h2><p>${escapeHtml(text)}</p>`)) as Node;
        expect(read.children?.map(says)).toEqual([text, text].map((one) => one.replace(/\s+/g, ' ')));
      }),
      { numRuns: 1_000 },
    );
  });
});

const page = (file: string, main: string) => {
  const link = `<link rel="alternate" type="text/markdown" href="/${file.replace('.html', '.md')}">`;
  return new Page(file, `<!doctype html><head>${link}</head><main>${main}</main>`);
};

describe('the Markdown of a site', () => {
  const knowledge = { ...SITE, sources: { page: build.source({ url: 'https://a.example/x' }) } };
  const [first = '', second = ''] = ['rules.html', 'glossary.html'];

  async function made(site?: string): Promise<ReadonlyMap<string, unknown>> {
    const stage = markdown(knowledge, site);
    stage.look?.(page(first, '<p><a href="/glossary.html#x">甲</a><a href="/days.html?event=a">乙</a></p>'));
    stage.look?.(
      page(second, '<p><a href="/rules.html">丙</a></p><ol><li id="s1"><a href="/sources.html#page">丁</a></li></ol>'),
    );
    stage.look?.(new Page('search.html', '<!doctype html><main><p>戊</p></main>'));
    const none = { files: new Set<string>(), ids: new Map(), read: () => '' };
    return (await stage.add?.(none, {}))?.files ?? new Map();
  }

  it('is a twin of each page that names one, and all of them in one file', async () => {
    expect([...(await made()).keys()].sort()).toEqual(['glossary.md', 'llms-full.txt', 'rules.md']);
  });

  it('leads from twin to twin, and to the page where a query asks for what only that can do', async () => {
    expect((await made()).get('rules.md')).toBe('[甲](glossary.md#x) [乙](days.html?event=a)\n');
  });

  it('leads to the page of a twin where a query asks for what only the page can do, and up from a folder', async () => {
    const stage = markdown(knowledge);
    const links = '<p><a href="/glossary.html?q=a">甲</a><a href="/glossary.html#x">乙</a></p>';
    stage.look?.(page('rules/stages.html', links));
    stage.look?.(page(second, '<p>丙</p>'));
    const none = { files: new Set<string>(), ids: new Map(), read: () => '' };
    const files = (await stage.add?.(none, {}))?.files;
    expect(files?.get('rules/stages.md')).toBe('[甲](../glossary.html?q=a) [乙](../glossary.md#x)\n');
  });

  it('leaves the home page, which only leads to the others, out of the one file', async () => {
    const stage = markdown(knowledge);
    stage.look?.(page('index.html', '<p>首页的话</p>'));
    stage.look?.(page(first, '<p>甲</p>'));
    const none = { files: new Set<string>(), ids: new Map(), read: () => '' };
    const files = (await stage.add?.(none, {}))?.files;
    expect(files?.get('index.md')).toBe('首页的话\n');
    expect(files?.get('llms-full.txt')).toBe('<!-- rules.html -->\n\n甲\n');
  });

  it('leaves words alone that only look like a link', async () => {
    const stage = markdown(knowledge);
    stage.look?.(page(first, '<p>写成 [甲](/glossary.html) 这样</p>'));
    const none = { files: new Set<string>(), ids: new Map(), read: () => '' };
    const files = (await stage.add?.(none, {}))?.files;
    expect(files?.get('rules.md')).toContain('(/glossary.html)');
  });

  it('gives each source its address', async () => {
    expect((await made()).get('glossary.md')).toContain('https://a.example/x 〔出处：page〕');
  });

  test.each([
    [undefined, '[丙](rules.md)'],
    ['https://b.example/guide', '[丙](https://b.example/guide/rules.md)'],
  ])('leads from the one file to where its links are found, at %s', async (site, link) => {
    expect((await made(site)).get('llms-full.txt')).toContain(link);
  });
});
