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
import { type BindableSite, bindSite, prepend } from './bound-site.ts';
import { fillParcel, parcelElements } from './parcel.ts';

const ROUTER = fileURLToPath(new URL('router.client.ts', import.meta.url));

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

/** Puts the script that every page loads into the document itself. */
function takeInScripts(body: html.Element, { files, read }: BindableSite): void {
  for (const script of html.findAll(body, (it) => it.tagName === 'script')) {
    const file = resolveFile(html.attributeOf(script, 'src') ?? '', 'index.html', files);
    if (html.attributeOf(script, 'src') === undefined || file === undefined) continue;
    html.before(script, html.makeElement('script', {}, read(file)));
    html.remove([script]);
  }
}

/** Makes of a finished site the one file that holds all of it. */
export async function makeOneFile(folder: string): Promise<string> {
  const site = {
    files: new Set(filesIn(folder)),
    read: (file: string) => readFileSync(path.join(folder, file), 'utf8'),
  };
  const { chapters, home, styles, bind } = bindSite(site, 'one-file');
  const sections = chapters.map(({ file, title, content }) => {
    const section = html.makeElement('section', { 'data-page': file, 'data-title': title });
    html.append(section, ...content.childNodes);
    return section;
  });
  const links = sections.flatMap((section) =>
    html.findAll(section, (it) => html.attributeOf(it, 'href')?.startsWith('#') ?? false),
  );
  const wanted = new Set(links.map((link) => (html.attributeOf(link, 'href') ?? '').slice(1)));
  sections.forEach((section, index) => {
    const file = chapters[index]?.file ?? '';
    addQueryPlaces(section, file, wanted);
    html.setAttribute(section, 'id', spotId(file));
  });

  const first = (fits: (element: html.Element) => boolean) => html.findFirst(home, fits);
  const body = first((it) => it.tagName === 'body') ?? html.makeElement('body');
  html.remove(html.findAll(home, (it) => html.attributeOf(it, 'data-edition') === 'site'));
  for (const link of html.findAll(body, (it) => it.tagName === 'a')) html.setAttribute(link, 'aria-current', undefined);
  const main = first((it) => it.tagName === 'main');
  takeInScripts(body, site);
  const around = body.childNodes.filter((node) => node !== main);
  for (const node of around)
    if ('attrs' in node && html.attributeOf(node, 'class') !== 'skip') bind(node, 'index.html');
  const wrap = html.makeElement('div', { class: 'wrap' });
  html.append(wrap, ...sections);
  const newMain = html.makeElement('main', { id: 'main' });
  html.append(newMain, wrap);
  const newBody = html.makeElement('body');
  html.append(newBody, ...body.childNodes.map((node) => (node === main ? newMain : node)));

  await takeIn(
    html.findAll(newBody, (it) => it.tagName === 'img'),
    folder,
  );
  const parcel = await fillParcel(newBody, folder);
  html.append(newBody, ...(await parcelElements(parcel)));
  const title = chapters[0]?.title ?? '';
  const description = html.attributeOf(
    first((it) => html.attributeOf(it, 'name') === 'description') ?? body,
    'content',
  );
  const router = await bundleInlineScript(ROUTER);
  const page = [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description ?? '')}">`,
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" href="${await drawingAddress(folder, 'icon.svg')}" type="image/svg+xml">`,
    `<style>${mergeSheets(styles)}${STYLE}</style>`,
    `<style media="print">${await readFile(path.join(folder, 'print.css'), 'utf8')}</style>`,
    `<script>${router.code}</script>`,
    '</head>',
    `${html.outerHtml(newBody)}</html>`,
    '',
  ].join('\n');
  return securePage(page, { alone: true, laterScripts: [...parcel.scripts, ...Object.values(parcel.later)] });
}
