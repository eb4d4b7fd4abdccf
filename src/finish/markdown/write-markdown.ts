import { escapeMarkdown } from '../../lib/markdown/escape.ts';
import * as html from '../html.ts';

/** What readers of the text cannot use: controls, drawings, and what only chooses how the page looks. */
const GONE = new Set('script style template nav form button input select textarea svg img canvas'.split(' '));
/** A strip with the stages of several cases: a page shows it only once a case is chosen. */
const UNTOLD = 'split';
/** A list of the steps of several cases: each has the number that it has in its case, if any. */
const APART_STEPS = 'apart';
const INLINE = new Set(
  'a abbr b bdi br cite code em i kbd label mark output q s small span strong sub sup time wbr'.split(' '),
);
/** Two of these that touch are kept apart by their style on a page, and by a space in a text. */
const APART = new Set(['a', 'b', 'span', 'strong', 'time']);
/** Entries that a page is marked with, and what their ids are called in a text. */
const MARKS: readonly (readonly [attribute: string, word: string])[] = [
  ['data-claim', '陈述'],
  ['data-deadline', '期限'],
  ['data-conflict', '分歧'],
];
const SOURCE = /#(.+)$/;

/** Writes parts of a page as Markdown: all that is said there, with the ids of entries and sources. */
export class MarkdownWriter {
  private readonly sources: ReadonlyMap<string, string>;

  /** `page` is where the list of sources stands, to which the small numbers of the page lead. */
  constructor(page: html.Node) {
    const items = html.findAll(page, (one) => one.tagName === 'li' && /^s\d+$/.test(html.attributeOf(one, 'id') ?? ''));
    this.sources = new Map(
      items.flatMap((item): [string, string][] => {
        const link = html.findFirst(item, ({ tagName }) => tagName === 'a');
        const source = SOURCE.exec(link === undefined ? '' : (html.attributeOf(link, 'href') ?? ''))?.[1];
        return source === undefined ? [] : [[`#${html.attributeOf(item, 'id')}`, source]];
      }),
    );
  }

  /** Returns the blocks of a node, each with what belongs to it: a heading, a paragraph, a list. */
  blocks(node: html.Node): string[] {
    const written: string[] = [];
    let line: html.Node[] = [];
    const endLine = () => {
      const text = this.line(line);
      if (text !== '') written.push(text);
      line = [];
    };
    for (const child of html.childrenOf(node)) {
      if (!('tagName' in child) || INLINE.has(child.tagName)) line.push(child);
      else if (!isGone(child)) {
        endLine();
        written.push(...this.block(child));
      }
    }
    endLine();
    return written;
  }

  private block(element: html.Element): string[] {
    const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (heading !== undefined) return [`${'#'.repeat(Number(heading))} ${this.line(html.childrenOf(element))}`];
    if (element.tagName === 'hr') return ['---'];
    if (element.tagName === 'pre') return [fenced(html.textOf(element))];
    if (html.attributeOf(element, 'data-sheet') !== undefined)
      return [fenced(html.childrenOf(element).map(html.textOf).join('\n'))];
    if (element.tagName === 'ul' || element.tagName === 'ol') return this.list(element);
    if (element.tagName === 'table') return this.table(element);
    const inner = this.blocks(element);
    if (element.tagName === 'blockquote') return [inner.join('\n\n').replace(/^/gm, '> ')];
    if (element.tagName === 'dt') return inner.map((text) => `**${text}**`);
    return marked(element, inner);
  }

  private list(list: html.Element): string[] {
    const items = html.childrenOf(list).filter((child): child is html.Element => 'tagName' in child && !isGone(child));
    const written = items.flatMap((item, index) => {
      const blocks = marked(item, this.blocks(item));
      const own = html.attributeOf(item, 'value') ?? (hasClass(list, APART_STEPS) ? undefined : index + 1);
      const sign = list.tagName === 'ol' && own !== undefined ? `${own}. ` : '- ';
      const indent = `\n${' '.repeat(sign.length)}`;
      return blocks.length === 0 ? [] : [sign + joined(blocks).replaceAll(/\n(?!\n|$)/g, indent)];
    });
    return written.length === 0 ? [] : [written.join('\n')];
  }

  private table(table: html.Element): string[] {
    const rows = html
      .findAll(table, ({ tagName }) => tagName === 'tr')
      .map((row) =>
        html
          .childrenOf(row)
          .flatMap((cell) => ('tagName' in cell ? [this.blocks(cell).join(' ').replace(/\n/g, ' ')] : [])),
      );
    const [head = [], ...others] = rows;
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const caption = html.findAll(table, ({ tagName }) => tagName === 'caption').flatMap((one) => this.blocks(one));
    return [...caption, [line(head), line(head.map(() => '---')), ...others.map(line)].join('\n')];
  }

  /** Writes what stands on one line. */
  private line(nodes: readonly html.Node[]): string {
    let text = '';
    let before: html.Node | undefined;
    for (const node of nodes) {
      const written = this.inline(node);
      if (written === '') continue;
      const apart = APART.has(tagOf(before)) && APART.has(tagOf(node));
      if (apart && !/^[（\s]|[）\s]$/.test(written)) text += ' ';
      text += written;
      before = node;
    }
    return text.replace(/ {2,}/g, ' ').trim();
  }

  private inline(node: html.Node): string {
    if ('value' in node) return escapeMarkdown(node.value.replace(/\s+/g, ' '));
    if (!('tagName' in node) || isGone(node) || node.tagName === 'wbr') return '';
    if (node.tagName === 'br') return '\n';
    if (node.tagName === 'sup') return this.marks(node);
    const text = html.childrenOf(node).some((child) => 'tagName' in child && !INLINE.has(child.tagName))
      ? this.blocks(node).join(' ')
      : this.line(html.childrenOf(node));
    if (hasClass(node, 'condition') && text !== '') return `（${text}）`;
    return node.tagName === 'a' ? linked(node, text) : text;
  }

  /** Writes the small numbers that lead to sources as the ids of these. */
  private marks(element: html.Element): string {
    const links = html.findAll(element, ({ tagName }) => tagName === 'a');
    const named = links.flatMap((link) => this.sources.get(html.attributeOf(link, 'href') ?? '') ?? []);
    return named.length === 0 ? this.line(html.childrenOf(element)) : `〔出处：${named.join('、')}〕`;
  }
}

const tagOf = (node: html.Node | undefined) => (node !== undefined && 'tagName' in node ? node.tagName : '');

const hasClass = (element: html.Element, name: string) =>
  (html.attributeOf(element, 'class') ?? '').split(' ').includes(name);

function isGone(element: html.Element): boolean {
  const has = (name: string) => html.attributeOf(element, name);
  if (GONE.has(element.tagName) || hasClass(element, UNTOLD)) return true;
  return has('data-edition') === 'screen' || has('hidden') !== undefined;
}

const LIST = /^(?:- |\d+\. )/;

/** Puts the blocks of one item of a list together: a text on a line of its own, a list below its text, all else apart. */
function joined(blocks: readonly string[]): string {
  const isText = (block = '') => !LIST.test(block) && !/^[#|`]/.test(block);
  return blocks.reduce((text, block, index) => {
    const afterText = isText(blocks[index - 1]);
    const between = afterText && isText(block) ? '  \n' : afterText && LIST.test(block) ? '\n' : '\n\n';
    return text + between + block;
  });
}

/** Adds the ids of the entries that an element is marked with. */
function marked(element: html.Element, blocks: readonly string[]): string[] {
  const ids = MARKS.flatMap(([attribute, word]) => {
    const id = html.attributeOf(element, attribute);
    return id === undefined ? [] : [`〔${word}：${id}〕`];
  });
  const last = blocks.at(-1);
  return ids.length === 0 || last === undefined ? [...blocks] : [...blocks.slice(0, -1), `${last} ${ids.join('')}`];
}

/** A text as it stands, between signs that it does not hold itself. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}

/** Writes a link; one to a scenario says its code too, and one within the page is only its words. */
function linked(link: html.Element, text: string): string {
  const href = html.attributeOf(link, 'href') ?? '#';
  const code = html.attributeOf(link, 'data-code') ?? '';
  const words = ['', 'uncovered'].includes(code) || text.includes(code) ? text : `${code} ${text}`;
  if (href.startsWith('#') || text === '') return words;
  return html.textOf(link).trim() === href ? href : `[${words}](${linkAddress(href)})`;
}

/** Writes an address so that nothing in it ends the link. */
function linkAddress(address: string): string {
  return address.replace(/[\s()<>\\]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
}
