import { COLLECTIONS, type EntryName } from './collections.ts';
import { UNFILLED } from './fields.ts';
import { type Beginning, type Line, questionLines, topicLines } from './page-skeletons.ts';
import { descriptionAt } from './schema-paths.ts';

type Collection = EntryName;

const CHANNEL_FIELDS: Record<string, readonly Line[]> = {
  'self-service': [[['path'], `path: [${UNFILLED}]`]],
  ticket: [
    [['url'], `url: ${UNFILLED}`],
    [['device'], `device: ${UNFILLED}`],
    [['read'], `read: ${UNFILLED}`],
  ],
  'help-page': [
    [['url'], `url: ${UNFILLED}`],
    [['device'], `device: ${UNFILLED}`],
    [['read'], `read: ${UNFILLED}`],
  ],
  email: [
    [['address'], `address: ${UNFILLED}`],
    [['subject'], `subject: ${UNFILLED}`],
    [['body'], `body: [${UNFILLED}]`],
  ],
  contact: [[['how'], `how: ${UNFILLED}`]],
  automatic: [],
};

/** The kinds of channel that a new file can be made for; the first is taken where none is named. */
export const CHANNEL_KINDS = ['ticket', ...Object.keys(CHANNEL_FIELDS).filter((kind) => kind !== 'ticket')];

const SOURCES: Line = [['sources'], `sources: [${UNFILLED}]`];

const scenarioLines = ({ id, slug = UNFILLED, today }: Beginning): Line[] => [
  [['code'], `code: ${id}`],
  [['slug'], `slug: ${slug}`],
  [['title'], `title: ${UNFILLED}`],
  [['answer'], `answer: ${UNFILLED}`],
  [['part'], 'part: route'],
  [
    ['when'],
    `when: { account: ${id.startsWith('oa-') ? 'official-account' : 'mini-program'}, registration: completed, entity-status: ${UNFILLED}, entity: ${UNFILLED} }`,
  ],
  [['variants'], 'variants:\n  - { id: yes, title: 有…, when: { corporate-account: yes }, answer: … }', 'optional'],
  [['not-applies'], 'not-applies:\n  - { text: …, go: mp-0 }', 'optional'],
  [['checks'], 'checks:\n  - text: …\n    sources: […]', 'optional'],
  [['materials'], 'materials:\n  - material: …\n    form: [written]\n    sources: […]', 'optional'],
  [['materials-note'], 'materials-note: …', 'optional'],
  [['steps'], 'steps:'],
  [['steps', 0, 'actor'], `  - actor: ${UNFILLED}`],
  [['steps', 0, 'stage'], '    stage: …', 'optional'],
  [['steps', 0, 'do'], `    do: ${UNFILLED}`],
  [['steps', 0, 'channel'], '    channel: …', 'optional'],
  [['steps', 0, 'sources'], `    sources: [${UNFILLED}]`],
  [['claims'], 'claims:\n  - { claim: …, about: before }', 'optional'],
  [['deadlines'], 'deadlines:\n  - { deadline: confirmation }', 'optional'],
  [['releases'], 'releases:\n  - { release: … }', 'optional'],
  [['unknowns'], 'unknowns:\n  - { text: … }', 'optional'],
  [['related'], 'related:\n  - { code: oa-6, why: … }', 'optional'],
  [['aliases'], `aliases: [${UNFILLED}]`],
  SOURCES,
  [['updated'], `updated: ${today}`],
];

/** What a new file of each collection holds, in the order in which people fill it in. */
const LINES: Record<Collection, (beginning: Beginning) => readonly Line[]> = {
  scenarios: scenarioLines,
  topics: topicLines,
  questions: questionLines,
  claims: () => [
    [['text'], `text: ${UNFILLED}`],
    SOURCES,
    [['deadlines'], 'deadlines: […]', 'optional'],
    [['older'], 'older: true', 'optional'],
    [['note'], 'note: …', 'optional'],
  ],
  conflicts: () => [
    [['title'], `title: ${UNFILLED}`],
    [['positions'], 'positions:'],
    [['positions', 0, 'says'], `  - says: ${UNFILLED}`],
    [['positions', 0, 'sources'], `    sources: [${UNFILLED}]`],
    [['positions', 0, 'followed'], '    followed: true', 'optional'],
    [['positions', 1, 'says'], `  - says: ${UNFILLED}`],
    [['positions', 1, 'sources'], `    sources: [${UNFILLED}]`],
    [['follows'], `follows: ${UNFILLED}`],
    [['why'], `why: ${UNFILLED}`],
    [['deadlines'], 'deadlines: […]', 'optional'],
    [['touches'], 'touches:'],
    [['touches', 'scenarios'], `  scenarios: [${UNFILLED}]`],
    [['touches', 'topics'], '  topics: […]', 'optional'],
    [['touches', 'questions'], '  questions: […]', 'optional'],
  ],
  materials: () => [
    [['name'], `name: ${UNFILLED}`],
    [['definition'], `definition: ${UNFILLED}`],
    [['also'], 'also: […]', 'optional'],
    [['where'], 'where: …', 'optional'],
    [['template'], 'template:\n  url: https://…\n  read: false\n  sources: […]', 'optional'],
    [['letter'], 'letter: …', 'optional'],
  ],
  channels: ({ kind = 'ticket' }) => [
    [['kind'], `kind: ${kind}`],
    [['name'], `name: ${UNFILLED}`],
    ...(CHANNEL_FIELDS[kind] ?? []),
    SOURCES,
    [['note'], 'note: …', 'optional'],
  ],
  deadlines: () => [
    ...['name', 'value', 'unit', 'starts', 'event', 'actor', 'act'].map((key): Line => [[key], `${key}: ${UNFILLED}`]),
    [['missed'], 'missed: …', 'optional'],
    SOURCES,
    [['next'], 'next: confirmation-began', 'optional'],
    [['account'], 'account: mini-program', 'optional'],
    [['older'], 'older: true', 'optional'],
    [['note'], 'note: …', 'optional'],
  ],
  releases: () => [
    [['event'], `event: ${UNFILLED}`],
    [['items'], 'items:'],
    [['items', 0, 'resource'], `  - resource: ${UNFILLED}`],
    [['items', 0, 'disposition'], `    disposition: ${UNFILLED}`],
    [['items', 0, 'note'], '    note: …', 'optional'],
    SOURCES,
  ],
  sources: ({ today }) => [
    ...['title', 'publisher', 'tier', 'url', 'published'].map((key): Line => [[key], `${key}: ${UNFILLED}`]),
    [['read'], `read: ${today}`],
    [['complete'], `complete: ${UNFILLED}`],
    [['note'], 'note: …', 'optional'],
  ],
  glossary: () => [
    [['term'], `term: ${UNFILLED}`],
    [['definition'], `definition: ${UNFILLED}`],
    [['also'], 'also: […]', 'optional'],
    [['see'], 'see: […]', 'optional'],
    [['pages'], 'pages: { questions: […], topics: […] }', 'optional'],
    [['sources'], 'sources: […]', 'optional'],
  ],
  asked: () => [
    [['asked'], `asked:\n  - ${UNFILLED}`],
    [['anti'], 'anti: […]', 'optional'],
  ],
};

/** Returns the text of a new file: every field explained, and the marker wherever only a person knows what belongs there. */
export function skeletonOf(collection: Collection, beginning: Beginning): string {
  const data = { kind: beginning.kind ?? 'ticket' };
  const fields = LINES[collection](beginning).flatMap(([path, text, optional]) => {
    const indent = /^ */.exec(text)?.[0] ?? '';
    const about = descriptionAt(collection, path, data) ?? '';
    const comment = `${indent}# ${optional === undefined ? '' : '可以不写。'}${about}`.trimEnd();
    const written = text.split('\n').map((line) => (optional ? `${indent}# ${line.slice(indent.length)}` : line));
    return [comment, ...written];
  });
  const lines = fields.filter((line) => line.trim() !== '#');
  return COLLECTIONS[collection].kind === 'mdx'
    ? `${['---', ...lines, '---', '', UNFILLED].join('\n')}\n`
    : `${lines.join('\n')}\n`;
}
