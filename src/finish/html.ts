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

/**
 * Reads a page as a browser without scripts does, so that what stands in `noscript` is content too. Every node knows where
 * it stands in the text.
 */
export function readDocument(text: string): Document {
  return parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
}

/** Returns the nodes inside one, those of a template included. */
export function childrenOf(node: Node): Node[] {
  const inner = 'content' in node ? node.content.childNodes : [];
  return [...inner, ...('childNodes' in node ? node.childNodes : [])];
}

/** Lists the elements inside a node for which the condition holds, in document order. */
export function findAll(node: Node, fits: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const visit = (parent: Node): void => {
    if ('content' in parent) visit(parent.content);
    for (const child of 'childNodes' in parent ? parent.childNodes : []) {
      if ('attrs' in child && fits(child)) found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

/** Returns the first element inside a node for which the condition holds. */
export function findFirst(node: Node, fits: (element: Element) => boolean): Element | undefined {
  return findAll(node, fits)[0];
}

/** Returns the places of a page that a fragment may name. */
export function placesIn(document: Document): Set<string> {
  const places = new Set<string>();
  for (const element of findAll(document, () => true)) {
    const names = [attributeOf(element, 'id'), element.tagName === 'a' ? attributeOf(element, 'name') : undefined];
    for (const name of names) if (name) places.add(name);
  }
  return places;
}

/** Returns an attribute's value, under its name as written: `xlink:href` with its prefix. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => nameOf(attribute) === name)?.value;
}

/** Returns an attribute's name as written. */
export function nameOf({ prefix, name }: Element['attrs'][number]): string {
  return prefix ? `${prefix}:${name}` : name;
}

/** Sets an attribute, or takes it away. */
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

/** Puts nodes at the end of an element. */
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

/** Takes elements out of the document they are in. */
export function remove(elements: readonly Element[]): void {
  for (const element of elements) defaultTreeAdapter.detachNode(element);
}

/** Takes away what an element contains. */
export function empty(element: Element): void {
  for (const child of childrenOf(element)) defaultTreeAdapter.detachNode(child as DefaultTreeAdapterTypes.ChildNode);
}

/** Returns all the text in a node. */
export function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

/** Writes what an element contains. */
export function innerHtml(element: Element): string {
  return serialize(element, { scriptingEnabled: false });
}

/** Writes an element with what it contains. */
export function outerHtml(element: Element): string {
  return serializeOuter(element, { scriptingEnabled: false });
}
