// Writes the skeleton of a new entry: `npm run new -- scenario mp-8 [slug]`, `npm run new -- channel my-form [kind]`; or the
// content of a whole new guide: `npm run new -- subject ../my-guide`.
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { contentFolder } from '../src/content-files/content-folder.ts';
import { todayInChina } from '../src/content-files/today.ts';
import { accountOfCode } from '../src/lib/addresses/routes.ts';
import { COLLECTIONS } from '../src/lib/schemas/collections.ts';
import { codeField, idField, UNFILLED } from '../src/lib/schemas/fields.ts';
import { CHANNEL_KINDS, skeletonOf } from '../src/lib/schemas/skeleton.ts';
import { type Subject, subjectSchema } from '../src/lib/schemas/subject.ts';
import { nearest } from '../src/lib/wording/nearest.ts';
import { settingsOrEnd } from '../src/settings.ts';
import { writeSubject } from './new-subject.ts';

/** What editors call one entry, and the collection it goes to. */
export const ENTRIES = {
  scenario: 'scenarios',
  topic: 'topics',
  question: 'questions',
  claim: 'claims',
  conflict: 'conflicts',
  material: 'materials',
  channel: 'channels',
  deadline: 'deadlines',
  release: 'releases',
  source: 'sources',
  letter: 'letters',
  term: 'glossary',
  asked: 'asked',
} as const;

const ID = '小写英文字母、数字和连字符，例如 seal-photo';

/** Says what cannot be done and what can, in one form. */
function refuse(what: string, expected: string, near?: string): never {
  throw new Error(`${what}\n    应为：${expected}${near === undefined ? '' : `\n    最接近：${near}`}`);
}

/** Writes one new file below `content` and gives the next step in words; what cannot be written is an error in words. */
export function writeEntry(content: string, args: readonly string[], today: string): string {
  const [word = '', id = '', extra, ...rest] = args;
  if (!isEntry(word)) {
    const known = Object.entries(ENTRIES).map(([name, collection]) => `${name}（${COLLECTIONS[collection].label}）`);
    refuse(
      word === '' ? '没有写要新建什么。' : `没有「${word}」这种内容。`,
      known.join('、'),
      nearest(word, Object.keys(ENTRIES)),
    );
  }
  const isScenario = word === 'scenario';
  const subject = isScenario ? subjectIn(content) : undefined;
  const account = subject && accountOfCode(id, subject);
  if (isScenario && (account === undefined || !codeField.safeParse(id).success)) {
    const kinds = subject?.accounts.map(({ label, prefix }) => `${label} ${prefix}- 加数字`) ?? ['前缀、连字符、数字'];
    const example = `${subject?.accounts[0]?.prefix ?? 'a'}-8`;
    refuse(`「${id}」不能当情形代码。`, `${kinds.join('，')}，例如 npm run new -- scenario ${example}`);
  }
  if (!isScenario && !idField.safeParse(id).success) refuse(`「${id}」不能当编号。`, ID);
  if (isScenario && extra !== undefined && !idField.safeParse(extra).success)
    refuse(`「${extra}」不能当网址里的英文名。`, ID);
  if (word === 'channel' && extra !== undefined && !CHANNEL_KINDS.includes(extra)) {
    refuse(`没有「${extra}」这种渠道。`, CHANNEL_KINDS.join('、'), nearest(extra, CHANNEL_KINDS));
  }
  const surplus = isScenario || word === 'channel' ? rest : args.slice(2);
  if (surplus.length > 0)
    refuse(
      `多写了「${surplus.join(' ')}」。`,
      `npm run new -- ${args.slice(0, args.length - surplus.length).join(' ')}`,
    );
  const collection = ENTRIES[word];
  const file = path.join(collection, `${id}.${COLLECTIONS[collection].kind}`);
  const shown = path.relative('', path.join(content, file)).split(path.sep).join('/');
  if (existsSync(path.join(content, file))) refuse(`${shown} 已经有了，没有动它。`, '还没有用过的编号');
  const text = skeletonOf(collection, {
    id,
    today,
    slug: isScenario ? extra : undefined,
    when: account && `{ ${subject?.facet}: ${account.options[0]}, ${UNFILLED}: ${UNFILLED} }`,
    kind: isScenario ? undefined : extra,
  });
  mkdirSync(path.join(content, collection), { recursive: true });
  writeFileSync(path.join(content, file), text, { flag: 'wx' });
  return `已新建 ${shown}。下一步：填好每一处「待填」，再运行 npm run check:content。`;
}

/** Reads what the content is about; nothing where it cannot be read, which the check reports. */
function subjectIn(content: string): Subject | undefined {
  const file = path.join(content, 'subject.yaml');
  if (!existsSync(file)) return undefined;
  const document = parseDocument(readFileSync(file, 'utf8'));
  return document.errors.length > 0 ? undefined : subjectSchema.safeParse(document.toJS()).data;
}

function isEntry(word: string): word is keyof typeof ENTRIES {
  return Object.hasOwn(ENTRIES, word);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const content = contentFolder(settingsOrEnd());
    const [word, folder, ...rest] = process.argv.slice(2);
    const written =
      word === 'subject' && folder !== undefined && rest.length === 0
        ? writeSubject(folder)
        : writeEntry(content, process.argv.slice(2), todayInChina(new Date()));
    console.log(written);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
