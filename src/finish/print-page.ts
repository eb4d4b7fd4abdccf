import { namesPlaces } from '../lib/addresses/attribute.ts';
import { formatSpot, parseSpot, spotId } from '../lib/editions/spot.ts';
import { escapeHtml } from '../lib/html/escape.ts';
import type { Knowledge } from '../lib/knowledge/knowledge.ts';
import { bindSite, type Chapter } from './editions/bound-site.ts';
import * as html from './html.ts';
import type { Site, Stage } from './stage.ts';

const PAGE = 'print.html';
/** With more than these, the book would have a thousand sheets and no browser would lay it out. */
const MOST_SCENARIOS = 300;
/** Of no use on paper. */
const SCREEN_ONLY = new Set(['script', 'template', 'form', 'nav', 'button', 'input', 'noscript']);

/** Leads links to chapters as wholes where they named a state of a page, and numbers those a reader would leaf to. */
function bindLinks(content: html.Element, numbers: ReadonlyMap<string, number>): void {
  for (const link of html.findAll(content, (it) => it.tagName === 'a')) {
    const address = html.attributeOf(link, 'href') ?? '';
    const spot = parseSpot(address);
    if (spot !== undefined) {
      html.setAttribute(link, 'href', formatSpot({ ...spot, query: '' }));
      const number = numbers.get(spot.page);
      if (number !== undefined && html.attributeOf(link, 'data-code'))
        html.setAttribute(link, 'data-chapter', String(number));
    } else if (/^(?:https?|mailto):/.test(address)) {
      const bare = address.replace(/^mailto:/, '');
      if (!html.textOf(link).includes(bare))
        html.append(link, html.makeElement('span', { class: 'address' }, `（${bare}）`));
    }
  }
}

/** Writes the names of places, and links to them, so that each is one fragment: a second `#` is none of an address. */
function plainPlaces(section: html.Element): void {
  for (const element of html.findAll(section, () => true)) {
    for (const attribute of element.attrs) {
      const plain = (place: string) => place.replaceAll('#', '~');
      if (namesPlaces(attribute.name)) attribute.value = plain(attribute.value);
      else
        attribute.value = attribute.value.replace(/^#(\/.*)$|(?<=url\("#)(\/[^"]*)/s, (_all, link, drawn) =>
          link === undefined ? plain(drawn) : `#${plain(link)}`,
        );
    }
  }
}

/** Makes a chapter of the book: its heading numbered and one level down, everything open that was folded. */
function chapterOf({ file, content }: Chapter, numbers: ReadonlyMap<string, number>) {
  html.remove(html.findAll(content, (it) => SCREEN_ONLY.has(it.tagName)));
  for (const details of html.findAll(content, (it) => it.tagName === 'details')) html.setAttribute(details, 'open', '');
  for (const heading of html.findAll(content, (it) => /^h[1-5]$/.test(it.tagName)).reverse()) {
    heading.nodeName = heading.tagName = `h${Number(heading.tagName.slice(1)) + 1}`;
  }
  bindLinks(content, numbers);
  const section = html.makeElement('section', { class: 'chapter', id: spotId(file) });
  const heading = html.findFirst(content, (it) => it.tagName === 'h2');
  const title = heading === undefined ? file : html.textOf(heading).trim();
  html.append(section, html.makeElement('h2', {}, `${numbers.get(file)}. ${title}`));
  if (heading !== undefined) html.remove([heading]);
  html.append(section, ...content.childNodes);
  plainPlaces(section);
  const article = html.findFirst(section, (it) => html.attributeOf(it, 'data-scenario') !== undefined);
  return { section, title, code: article && html.attributeOf(article, 'data-scenario') };
}

/** Says where the pages are, of more than anybody prints. */
function noBook(scenarios: number): string {
  return `<p class="text">一共有 ${scenarios} 个情形，放不进一页。请从<a href="index.html">首页</a>打开要用的那一页，用浏览器打印。</p>`;
}

/** Returns all pages of a site as one text to print. */
function bookOf(site: Site, documents: ReadonlyMap<string, html.Document>): { book: string; chapters: number } {
  const { chapters } = bindSite(site, documents, 'print');
  const numbers = new Map(chapters.map(({ file }, index) => [file, index + 1]));
  const made = chapters.map((chapter) => ({ file: chapter.file, ...chapterOf(chapter, numbers) }));
  const contents = made.map(({ file, title, code }) => {
    const number = `<span class="number">${numbers.get(file)}.</span>`;
    const mark = code === undefined ? '' : ` data-code="${escapeHtml(code)}"`;
    return `<li>${number}<a href="${escapeHtml(`#${spotId(file)}`)}"${mark}>${escapeHtml(title)}</a></li>`;
  });
  const list = `<h2>目录</h2><ol class="contents">${contents.join('')}</ol>`;
  return { book: list + made.map(({ section }) => html.outerHtml(section)).join('\n'), chapters: chapters.length };
}

/** Puts all pages, in order, on the one to print. */
export function printPage({ scenarios }: Pick<Knowledge, 'scenarios'>): Stage {
  const { length } = Object.keys(scenarios);
  const isBook = length <= MOST_SCENARIOS;
  /** The pages as they were seen, kept so that they need not be read again. */
  const documents = new Map<string, html.Document>();
  let count = 0;
  return {
    name: 'print-page',
    look({ file, document }) {
      if (isBook && file.endsWith('.html')) documents.set(file, document);
    },
    add(site) {
      const { book, chapters } = isBook ? bookOf(site, documents) : { book: noBook(length), chapters: 0 };
      count = chapters;
      const page = site.read(PAGE).replace(/<div data-book[^>]*>\s*<\/div>/, () => `<div data-book>${book}</div>`);
      return { files: new Map([[PAGE, page]]), facts: {} };
    },
    report: () => `打印版有 ${count} 章`,
  };
}
