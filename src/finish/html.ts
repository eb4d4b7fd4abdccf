import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html as names,
  parse,
  serialize,
  serializeOuter,
} from 'parse5';

/** Any node of a page. */
export type Node = DefaultTreeAdapterTypes.Node;
/** An element of a page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** A whole page. */
export type Document = DefaultTreeAdapterTypes.Document;

/** Returns a page as a tree, read as by a browser without scripts: what stands in `noscript` is elements, not text. */
export function readDocument(text: string): Document {
  return parse(text, { scriptingEnabled: false });
}

/** Returns the same tree, whose nodes also know their place in the text (`sourceCodeLocation`): that takes twice as long. */
export function readWithPlaces(text: string): Document {
  return parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
}

/** Returns the child nodes of a node; for a `template`, those of its content. */
export function childrenOf(node: Node): Node[] {
  const inner = 'content' in node ? node.content.childNodes : [];
  return [...inner, ...('childNodes' in node ? node.childNodes : [])];
}

/** Returns the elements inside a node, at any depth and inside templates too, for which `fits` holds, in document order. */
export function findAll(node: Node, fits: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  findFirst(node, (element) => {
    if (fits(element)) found.push(element);
    return false;
  });
  return found;
}

/** Returns the first element inside a node, looked for as by `findAll`, for which `fits` holds; `undefined` where there is none. */
export function findFirst(node: Node, fits: (element: Element) => boolean): Element | undefined {
  if ('content' in node) {
    const found = findFirst(node.content, fits);
    if (found !== undefined) return found;
  }
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = 'attrs' in child && fits(child) ? child : findFirst(child, fits);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns the names that a fragment can name in a page: every `id`, and the `name` of links. */
export function idsIn(document: Document): Set<string> {
  const ids = new Set<string>();
  for (const element of findAll(document, () => true)) {
    const names = [attributeOf(element, 'id'), element.tagName === 'a' ? attributeOf(element, 'name') : undefined];
    for (const name of names) if (name) ids.add(name);
  }
  return ids;
}

/** Returns the value of an attribute, whose name is given as written (`xlink:href`); `undefined` where the element has none. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => nameOf(attribute) === name)?.value;
}

/** Returns an attribute's name as written. */
export function nameOf({ prefix, name }: Element['attrs'][number]): string {
  return prefix ? `${prefix}:${name}` : name;
}

/** Sets an attribute of an element; with `undefined`, removes it. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const others = element.attrs.filter((attribute) => nameOf(attribute) !== name);
  element.attrs = value === undefined ? others : [...others, { name, value }];
}

/** Makes an element with attributes and, as text, its content. */
export function makeElement(tag: string, attributes: Record<string, string> = {}, text = ''): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const element = defaultTreeAdapter.createElement(tag, names.NS.HTML, attrs);
  if (text !== '') defaultTreeAdapter.insertText(element, text);
  return element;
}

/** Adds nodes at the end of an element; a string becomes text. */
export function append(parent: Element, ...nodes: (Node | string)[]): void {
  for (const node of nodes) {
    if (typeof node === 'string') defaultTreeAdapter.insertText(parent, node);
    else defaultTreeAdapter.appendChild(parent, node as DefaultTreeAdapterTypes.ChildNode);
  }
}

/** Puts an element before another one. */
export function before(next: Element, element: Element): void {
  const parent = next.parentNode;
  if (parent) defaultTreeAdapter.insertBefore(parent, element, next);
}

/** Removes elements, with all inside them, from their document. */
export function remove(elements: readonly Element[]): void {
  for (const element of elements) defaultTreeAdapter.detachNode(element);
}

/** Removes everything inside an element. */
export function empty(element: Element): void {
  for (const child of childrenOf(element)) defaultTreeAdapter.detachNode(child as DefaultTreeAdapterTypes.ChildNode);
}

/** Returns the text of a node and of everything inside it. */
export function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

/** Returns the HTML inside an element. */
export function innerHtml(element: Element): string {
  return serialize(element, { scriptingEnabled: false });
}

/** Returns the HTML of an element with everything inside it. */
export function outerHtml(element: Element): string {
  return serializeOuter(element, { scriptingEnabled: false });
}
