import { parseRefresh } from '../../lib/addresses/refresh.ts';
import { resolveFile, splitAddress } from '../../lib/addresses/relative.ts';
import { type Binding, bindAttribute } from '../../lib/editions/bind.ts';
import { chaptersOf, type OneDocument } from '../../lib/editions/chapters.ts';
import { spotId } from '../../lib/editions/spot.ts';
import * as html from '../html.ts';

/** A page that became part of a document: its own content only, with ids and links that hold in the whole. */
export interface Chapter {
  file: string;
  title: string;
  content: html.Element;
}

/** The pages of an edition, and the home page from which it takes everything around them. */
export interface BoundSite {
  chapters: Chapter[];
  home: html.Node;
  /** Every style sheet that stands in one of the pages, once. */
  styles: string[];
  /** Binds a part of a page that stands outside its content. */
  bind: (node: html.Node, file: string) => void;
}

function forwardOf(document: html.Node, file: string, files: ReadonlySet<string>): string | undefined {
  const refresh = html.findFirst(document, (it) => html.attributeOf(it, 'http-equiv')?.toLowerCase() === 'refresh');
  const address = refresh && parseRefresh(html.attributeOf(refresh, 'content') ?? '')?.address;
  return address === undefined ? undefined : resolveFile(splitAddress(address).path, file, files);
}

/** Names pictures and scripts from the site's root, where every edition is made. */
function bindFiles(root: html.Node, file: string, files: ReadonlySet<string>): void {
  for (const element of html.findAll(root, ({ tagName }) => tagName === 'img' || tagName === 'script')) {
    const address = html.attributeOf(element, 'src');
    const place = address === undefined ? undefined : resolveFile(splitAddress(address).path, file, files);
    if (place !== undefined) html.setAttribute(element, 'src', place);
  }
}

/** Marks for the search that is made with the site; no edition makes one. */
const FOR_SEARCH = /^data-pagefind-/;

/** Makes ids and links of a page hold in a document with other pages; a link to what is not in it becomes plain text. */
function bindNode(root: html.Node, file: string, binding: Binding): void {
  bindFiles(root, file, binding.files);
  for (const element of html.findAll(root, () => true)) {
    const kept = element.attrs.flatMap((attribute) => {
      const name = html.nameOf(attribute);
      if (FOR_SEARCH.test(name)) return [];
      const bound = bindAttribute(name, attribute.value, file, binding);
      if (bound !== 'gone') return [{ ...attribute, value: bound.value }];
      if (element.tagName === 'a') element.nodeName = element.tagName = 'span';
      return [];
    });
    element.attrs = kept;
  }
}

const ownContent = (document: html.Node) =>
  html.findFirst(
    document,
    (it) => (html.attributeOf(it, 'class') ?? '').split(' ').includes('wrap') && it.parentNode?.nodeName === 'main',
  );

/** What an edition is bound from: the names of a site's files, and their texts. */
export interface BindableSite {
  files: ReadonlySet<string>;
  read(file: string): string;
}

/** Binds those of a site's pages that belong to an edition, in reading order, and changes them for it. */
export function bindSite(
  { files, read }: BindableSite,
  documents: ReadonlyMap<string, html.Document>,
  edition: OneDocument,
): BoundSite {
  const facts = [...documents].map(([file, document]) => {
    const forwardsTo = forwardOf(document, file, files);
    const edition = html.attributeOf(
      html.findFirst(document, (it) => it.tagName === 'html') as html.Element,
      'data-edition',
    );
    return { file, ...(forwardsTo && { forwardsTo }), ...(edition && { edition }) };
  });
  const scenarios: { url: string }[] = JSON.parse(read('api/scenarios.json'));
  const order = chaptersOf(
    facts,
    scenarios.map(({ url }) => url),
    edition,
  );
  const forwards = facts.filter(({ forwardsTo }) => forwardsTo !== undefined && order.includes(forwardsTo));
  const binding: Binding = { files, pages: new Set([...order, ...forwards.map(({ file }) => file)]) };

  const styles = new Set<string>();
  const chapters = order.map((file): Chapter => {
    const document = documents.get(file) as html.Node;
    for (const style of html.findAll(document, (it) => it.tagName === 'style')) styles.add(html.textOf(style));
    const title = html.textOf(html.findFirst(document, (it) => it.tagName === 'title') ?? document);
    const content = ownContent(document) ?? html.makeElement('div');
    leaveOut(content, edition);
    dropLandmarks(content);
    bindNode(content, file, binding);
    const short = forwards.filter(({ forwardsTo }) => forwardsTo === file);
    for (const { file: alias } of short) prepend(content, html.makeElement('span', { id: spotId(alias) }));
    return { file, title, content };
  });
  const home = documents.get('index.html') ?? html.makeElement('html');
  return { chapters, home, styles: [...styles], bind: (node, file) => bindNode(node, file, binding) };
}

/** What elements ask for themselves: where not to be. */
const LEFT_OUT: Readonly<Record<OneDocument, readonly string[]>> = {
  'one-file': ['site', 'paper'],
  print: ['site', 'screen'],
};

/** Removes what an edition leaves out. A link to a place that is removed gets the address of the first link in that place. */
function leaveOut(content: html.Element, edition: OneDocument): void {
  const out = html.findAll(content, (it) => LEFT_OUT[edition].includes(html.attributeOf(it, 'data-edition') ?? ''));
  const instead = new Map<string, string>();
  for (const place of out.flatMap((part) => html.findAll(part, (it) => html.attributeOf(it, 'id') !== undefined))) {
    const link = html.findFirst(place, (it) => it.tagName === 'a');
    const address = link && html.attributeOf(link, 'href');
    if (address !== undefined) instead.set(`#${html.attributeOf(place, 'id')}`, address);
  }
  html.remove(out);
  for (const link of html.findAll(content, (it) => it.tagName === 'a')) {
    const address = instead.get(html.attributeOf(link, 'href') ?? '');
    if (address !== undefined) html.setAttribute(link, 'href', address);
  }
}

/** The same few names for parts of every page would say nothing in a list of landmarks; their headings say it as well. */
function dropLandmarks(content: html.Element): void {
  for (const section of html.findAll(content, (it) => it.tagName === 'section')) {
    html.setAttribute(section, 'aria-labelledby', undefined);
  }
}

/** Puts an element before what another one contains. */
export function prepend(parent: html.Element, child: html.Element): void {
  child.parentNode = parent;
  parent.childNodes.unshift(child);
}
