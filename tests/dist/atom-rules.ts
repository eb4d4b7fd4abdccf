import { XMLParser, XMLValidator } from 'fast-xml-parser';

type Node = Record<string, unknown>;

const many = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());
const nodes = (value: unknown) => many(value).map((it) => (typeof it === 'object' && it !== null ? it : {}) as Node);
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** What is wrong with the parts that a feed and each of its entries have to have. */
function partFaults(node: Node, where: string): string[] {
  const single = ['id', 'title', 'updated'].filter((name) => many(node[name]).length !== 1 || node[name] === '');
  const links = nodes(node.link);
  const alternates = links.filter((link) => (link['@rel'] ?? 'alternate') === 'alternate');
  const kinds = alternates.map((link) => `${link['@type']} ${link['@hreflang']}`);
  return [
    ...single.map((name) => `${where}: one ${name}, with a text`),
    ...(URL.canParse(String(node.id)) ? [] : [`${where}: id is a whole address: ${node.id}`]),
    ...(TIME.test(String(node.updated)) ? [] : [`${where}: updated is a time: ${node.updated}`]),
    ...(links.every((link) => link['@href']) ? [] : [`${where}: every link has its href`]),
    ...(new Set(kinds).size === kinds.length ? [] : [`${where}: two alternates of one type and language`]),
    ...(node.content !== undefined || alternates.length > 0 ? [] : [`${where}: content, or where it is`]),
  ];
}

/**
 * Returns what in a text breaks the standard of Atom feeds (RFC 4287). The registry has no validator of feeds that works
 * without a network.
 */
export function atomFaults(text: string): string[] {
  const formed = XMLValidator.validate(text);
  if (formed !== true) return [formed.err.msg];
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false });
  const { feed } = parser.parse(text) as { feed?: Node };
  if (feed === undefined || feed['@xmlns'] !== 'http://www.w3.org/2005/Atom')
    return ['a feed in the namespace of Atom'];
  const entries = nodes(feed.entry);
  const ids = entries.map(({ id }) => id);
  const signed = nodes(feed.author).some(({ name }) => name) || entries.every(({ author }) => nodes(author).length > 0);
  return [
    ...partFaults(feed, 'feed'),
    ...entries.flatMap((entry) => partFaults(entry, String(entry.id))),
    ...(new Set(ids).size === ids.length ? [] : ['each entry has its own id']),
    ...(signed ? [] : ['an author of the feed or of every entry']),
    ...(nodes(feed.link).some((link) => link['@rel'] === 'self') ? [] : ['a link of the feed to itself']),
  ];
}
