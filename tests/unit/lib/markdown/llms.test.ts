import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { llmsText } from '../../../../src/lib/markdown/llms.ts';
import { knowledge, question, scenario, subject, topic } from '../../../builders.ts';

interface Node {
  type: string;
  value?: string;
  url?: string;
  depth?: number;
  children?: Node[];
}

const blocksOf = (text: string) => (markdownToMdast(text) as Node).children ?? [];
/** Everything that is said in a part of the text, with what else than plain text, links and lists stands in it. */
const said = ({ type, value, children = [] }: Node): string =>
  type === 'text' || ['heading', 'paragraph', 'blockquote', 'list', 'listItem', 'link'].includes(type)
    ? (value ?? children.map(said).join(''))
    : `<${type}>`;
const headings = (text: string) => blocksOf(text).filter(({ type }) => type === 'heading');

describe('llms.txt', () => {
  const odd = '甲*乙* <b>丙</b> [丁](javascript:x) `戊` &lt; #1';
  const site = knowledge({
    subject: subject({ name: odd, description: `> ${odd}`, authority: odd }),
    scenarios: { 'mp-1': scenario('mp-1', { title: odd, answer: `情形 ${odd}` }) },
    topics: { stages: topic({ title: `规则 ${odd}`, answer: `- ${odd}` }) },
  });

  it('reads as the very words of name, description, titles and answers, whatever signs stand in them', () => {
    const [name, description, note, ...others] = blocksOf(llmsText(site)).map(said);
    expect([name, description]).toEqual([odd, `> ${odd}`]);
    expect(note).toContain(`不是${odd}官方页面`);
    expect(others).toEqual(expect.arrayContaining([`mp-1 ${odd}: 情形 ${odd}`, `规则 ${odd}: - ${odd}`]));
  });

  it('has no other links than to its pages and files', () => {
    const links = (node: Node): string[] => [...(node.url ? [node.url] : []), ...(node.children ?? []).flatMap(links)];
    const found = blocksOf(llmsText(site)).flatMap(links);
    expect(found).toContain('rules/stages.md');
    expect(found.filter((address) => !/^[a-z0-9/-]+\.(?:md|json|txt)$/.test(address))).toEqual([]);
  });

  it('has a heading only over what there is', () => {
    const titles = (text: string) =>
      headings(text)
        .filter(({ depth }) => depth === 2)
        .map(said);
    expect(titles(llmsText(site))).toEqual(['情形', '规则', '列表', '数据']);
    expect(titles(llmsText(knowledge({ questions: { why: question() } })))).toEqual([
      '情形',
      '常见问题',
      '列表',
      '数据',
    ]);
  });
});
