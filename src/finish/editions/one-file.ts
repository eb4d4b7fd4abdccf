import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveFile, splitAddress } from '../../lib/addresses/relative.ts';
import { spotId } from '../../lib/editions/spot.ts';
import { escapeHtml } from '../../lib/html/escape.ts';
import { mergeSheets } from '../../lib/styles/style-rules.ts';
import { bundleInlineScript } from '../bundle-script.ts';
import * as html from '../html.ts';
import { securePage } from '../policy.ts';
import { filesIn } from '../site-files.ts';
import { type BindableSite, type BoundSite, bindSite, type Chapter, prepend } from './bound-site.ts';
import { fillParcel, parcelElements } from './parcel.ts';

const ROUTER = fileURLToPath(new URL('router.client.ts', import.meta.url));
/** The page from which everything around the others is taken. */
const HOME = 'index.html';

const STYLE = `
[data-page] + [data-page] { margin-block-start: 4rem; border-block-start: 4px double var(--line); padding-block-start: 2rem; }
[data-page]:target { background: none; }
[data-page] h1:focus { outline: none; }
.paged [data-page]:not(.shown) { display: none; }
.paged [data-page] { margin: 0; border: 0; padding: 0; }
.paged [data-page] > * + * { margin-block-start: 1.5rem; }
[data-page] > * + * { margin-block-start: 1.5rem; }
.walk > :target + .question.question.question { display: block; }
`;

/**
 * Marks places that a link names with a query one of their own, or without script the link would lead nowhere: before the
 * element that its fragment names, or at the top of its page.
 */
function addQueryPlaces(section: html.Element, file: string, wanted: ReadonlySet<string>): void {
  for (const id of [...wanted].sort().reverse()) {
    if (!id.startsWith(`${spotId(file)}?`)) continue;
    const mark = html.makeElement('span', { id, 'data-spot': '' });
    const { fragment } = splitAddress(id);
    const named = html.findFirst(section, (it) => html.attributeOf(it, 'id') === spotId(file, fragment.slice(1)));
    if (fragment === '' || named === undefined) prepend(section, mark);
    else html.before(named, mark);
  }
}

async function drawingAddress(folder: string, file: string): Promise<string> {
  const drawing = (await readFile(path.join(folder, file), 'utf8')).trim();
  // Half as long as in base64, and most of it is figures anyway.
  return `data:image/svg+xml,${drawing.replace(/[%#<>"\r\n]/g, encodeURIComponent)}`;
}

/** Puts the drawings that pages show inside them. */
async function takeIn(pictures: readonly html.Element[], folder: string): Promise<void> {
  for (const picture of pictures) {
    html.setAttribute(picture, 'src', await drawingAddress(folder, html.attributeOf(picture, 'src') ?? ''));
  }
}

/** Puts the scripts that pages load into the document itself. */
function takeInScripts(body: html.Element, { files, read }: BindableSite): void {
  for (const script of html.findAll(body, (it) => it.tagName === 'script')) {
    const file = resolveFile(html.attributeOf(script, 'src') ?? '', HOME, files);
    if (html.attributeOf(script, 'src') === undefined || file === undefined) continue;
    html.before(script, html.makeElement('script', {}, read(file)));
    html.remove([script]);
  }
}

/** Returns a section for each page; links reach it by its id. */
function sectionsOf(chapters: readonly Chapter[]): html.Element[] {
  const sections = chapters.map(({ file, title, content }) => {
    const section = html.makeElement('section', { 'data-page': file, 'data-title': title });
    html.append(section, ...content.childNodes);
    return section;
  });
  const addresses = sections.flatMap((section) =>
    html.findAll(section, () => true).map((it) => html.attributeOf(it, 'href') ?? ''),
  );
  const wanted = new Set(addresses.filter((address) => address.startsWith('#')).map((address) => address.slice(1)));
  sections.forEach((section, index) => {
    const file = chapters[index]?.file ?? '';
    addQueryPlaces(section, file, wanted);
    html.setAttribute(section, 'id', spotId(file));
  });
  return sections;
}

/** Returns the home page's body with all sections where its own content was. */
function bodyAround(sections: readonly html.Element[], { home, bind }: BoundSite, site: BindableSite): html.Element {
  const body = html.findFirst(home, (it) => it.tagName === 'body') ?? html.makeElement('body');
  html.remove(html.findAll(home, (it) => html.attributeOf(it, 'data-edition') === 'site'));
  for (const link of html.findAll(body, (it) => it.tagName === 'a')) html.setAttribute(link, 'aria-current', undefined);
  const main = html.findFirst(home, (it) => it.tagName === 'main');
  for (const node of body.childNodes)
    if (node !== main && 'attrs' in node && html.attributeOf(node, 'class') !== 'skip') bind(node, HOME);
  const wrap = html.makeElement('div', { class: 'wrap' });
  html.append(wrap, ...sections);
  const newMain = html.makeElement('main', { id: 'main' });
  html.append(newMain, wrap);
  const newBody = html.makeElement('body');
  html.append(newBody, ...body.childNodes.map((node) => (node === main ? newMain : node)));
  takeInScripts(newBody, site);
  return newBody;
}

/** Returns what stands in the head, a line each. */
async function headLines({ chapters, home, styles }: BoundSite, folder: string): Promise<string[]> {
  const meta = html.findFirst(home, (it) => html.attributeOf(it, 'name') === 'description');
  const description = (meta && html.attributeOf(meta, 'content')) ?? '';
  const router = await bundleInlineScript(ROUTER);
  return [
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(chapters[0]?.title ?? '')}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" href="${await drawingAddress(folder, 'icon.svg')}" type="image/svg+xml">`,
    `<style>${mergeSheets(styles)}${STYLE}</style>`,
    `<style media="print">${await readFile(path.join(folder, 'print.css'), 'utf8')}</style>`,
    `<script>${router.code}</script>`,
  ];
}

/** Makes of a finished site the one file that holds all of it. */
export async function makeOneFile(folder: string): Promise<string> {
  const site = {
    files: new Set(filesIn(folder)),
    read: (file: string) => readFileSync(path.join(folder, file), 'utf8'),
  };
  const pages = [...site.files].filter((file) => file.endsWith('.html'));
  const documents = new Map(pages.map((file) => [file, html.readDocument(site.read(file))]));
  const bound = bindSite(site, documents, 'one-file');
  const body = bodyAround(sectionsOf(bound.chapters), bound, site);
  await takeIn(
    html.findAll(body, (it) => it.tagName === 'img'),
    folder,
  );
  const parcel = await fillParcel(body, folder);
  html.append(body, ...(await parcelElements(parcel)));
  const page = [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    ...(await headLines(bound, folder)),
    '</head>',
    `${html.outerHtml(body)}</html>`,
    '',
  ].join('\n');
  return securePage(page, { alone: true, laterScripts: [...parcel.scripts, ...Object.values(parcel.later)] });
}
