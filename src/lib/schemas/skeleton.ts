import { COLLECTIONS, type EntryName } from './collections.ts';
import { UNFILLED } from './fields.ts';
import { jsonSchemaOf, type SchemaNode } from './schema-paths.ts';

/** What a new entry is made from. */
export interface NewEntry {
  id: string;
  /** The day it is written, `YYYY-MM-DD`. */
  today: string;
  /** The condition with which a scenario begins. */
  when?: string | undefined;
  /** English name in a scenario's address. */
  slug?: string | undefined;
  /** Which kind of channel. */
  kind?: string | undefined;
}

/** Stands in a comment wherever something would be written. */
const SOMETHING = '…';

const branchesOf = ({ oneOf = [], anyOf = [] }: SchemaNode) => [...oneOf, ...anyOf] as SchemaNode[];
const fieldsOf = ({ properties = {} }: SchemaNode) => Object.entries(properties) as [string, SchemaNode][];
const kindOf = (branch: SchemaNode) => String((branch.properties?.kind as SchemaNode | undefined)?.const);

/** The kinds of channel that a new file can be made for; the first is taken where none is named. */
export const CHANNEL_KINDS = branchesOf(jsonSchemaOf('channels'))
  .map(kindOf)
  .toSorted((a, b) => Number(b === 'ticket') - Number(a === 'ticket'));

/** What is known of a new entry's fields before anybody fills it in. */
function givenFields(
  collection: EntryName,
  { id, today, slug, kind, when }: NewEntry,
): Record<string, string | undefined> {
  switch (collection) {
    case 'scenarios':
      return { code: id, slug, part: 'route', when, updated: today };
    case 'channels':
    case 'letters':
      return { kind };
    case 'sources':
      return { url: UNFILLED, published: UNFILLED, read: today };
    case 'conflicts':
      return { touches: `{ scenarios: [${UNFILLED}] }` };
    default:
      return { updated: today };
  }
}

/** Shows on one line what a field that may be left out would hold. */
function sample(node: SchemaNode): string {
  const [branch] = branchesOf(node);
  if (node.const !== undefined) return String(node.const);
  if (node.enum !== undefined) return String(node.enum[0]);
  if (node.type === 'boolean') return 'true';
  if (node.type === 'array') return `[${sample(node.items as SchemaNode)}]`;
  if (node.properties === undefined) return branch === undefined ? SOMETHING : sample(branch);
  const needed = fieldsOf(node).filter(([key]) => node.required?.includes(key));
  const shown = needed.length > 0 ? needed : fieldsOf(node);
  return `{ ${shown.map(([key, field]) => `${key}: ${sample(field)}`).join(', ')} }`;
}

/** Writes a field under its explanation; one that may be left out as a comment. */
function fieldLines(key: string, node: SchemaNode, needed: boolean, given?: string): string[] {
  const about = `# ${needed ? '' : '可以不写。'}${node.description ?? ''}`.trimEnd();
  const explained = about === '#' ? [] : [about];
  const items = node.items as SchemaNode | undefined;
  const isList = items?.properties !== undefined;
  if (!needed && isList) return [...explained, `# ${key}:`, `#   - ${sample(items)}`];
  if (!needed) return [...explained, `# ${key}: ${sample(node)}`];
  if (given !== undefined) return [...explained, `${key}: ${given}`];
  if (isList) {
    const count = Math.max(1, Number(node.minItems ?? 1));
    return [...explained, `${key}:`, ...Array.from({ length: count }, () => itemLines(items)).flat()];
  }
  if (node.properties !== undefined)
    return [...explained, `${key}:`, ...groupLines(node, {}).map((line) => `  ${line}`)];
  return [...explained, `${key}: ${node.type === 'array' ? `[${UNFILLED}]` : UNFILLED}`];
}

function groupLines(node: SchemaNode, given: Record<string, string | undefined>): string[] {
  return fieldsOf(node).flatMap(([key, field]) =>
    fieldLines(key, field, node.required?.includes(key) === true || given[key] !== undefined, given[key]),
  );
}

/** Writes an item of a list: its first field stands behind the dash, the explanation of that above it. */
function itemLines(node: SchemaNode): string[] {
  const lines = groupLines(node, {});
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, index) => (index < first ? `  ${line}` : index === first ? `  - ${line}` : `    ${line}`));
}

/** Returns the text of a new file: every field explained, and the marker wherever only a person knows what belongs there. */
export function skeletonOf(collection: EntryName, given: NewEntry): string {
  const whole = jsonSchemaOf(collection);
  const [first] = branchesOf(whole).map(kindOf);
  const kind = given.kind ?? (collection === 'channels' ? CHANNEL_KINDS[0] : first);
  const node = branchesOf(whole).find((branch) => kindOf(branch) === kind) ?? whole;
  const lines = groupLines(node, givenFields(collection, { ...given, kind }));
  return COLLECTIONS[collection].kind === 'mdx'
    ? `${['---', ...lines, '---', '', UNFILLED].join('\n')}\n`
    : `${lines.join('\n')}\n`;
}
