import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ENTRIES } from '../../scripts/new-entry.ts';

const DOCUMENTS = globSync(['*.md', 'docs/**/*.md', 'tests/**/*.md']).map((file) => file.replaceAll('\\', '/'));
const ROOTS = ['benchmarks', 'docs', 'public', 'scripts', 'skeletons', 'src', 'tests'];
const read = (file: string) => readFileSync(file, 'utf8');

/** Files and folders as documents write them, from the project's folder or from `src`; not what a build makes. */
const PATH =
  /^(?:src|lib|tests|benchmarks|scripts|components|layouts|finish|pages|docs|integrations|content-files|skeletons|styles)\/[\w./-]+$/;
const NAME = /^\w[\w.-]*\.(?:ts|mjs|astro|css|mdx|yaml|jsonl)$/;
/** An editor writes this one while following the example. */
const EXAMPLE = 'src/content/asked/lost-phone.yaml';

const names = new Set([
  ...readdirSync('.'),
  ...ROOTS.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => path.basename(file)),
  ),
]);
const isThere = (file: string) =>
  PATH.test(file) ? ['', 'src/'].some((root) => existsSync(root + file)) : names.has(file);

/** Returns the files that a text names between backticks. */
const filesIn = (text: string) =>
  [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, quoted = '']) => quoted)
    .filter((quoted) => quoted !== EXAMPLE && (PATH.test(quoted) || NAME.test(quoted)));

describe('the documents', () => {
  test.each(DOCUMENTS)('in %s name files that are there', (document) => {
    expect(filesIn(read(document)).filter((file) => !isThere(file))).toEqual([]);
  });

  test.each(DOCUMENTS)('in %s lead to files that are there', (document) => {
    const links = [...read(document).matchAll(/\]\(([\w./-]+\.[\w]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(path.join(path.dirname(document), link)))).toEqual([]);
  });

  it('name files at all, of both kinds', () => {
    const named = DOCUMENTS.flatMap((document) => filesIn(read(document)));
    expect(DOCUMENTS.length).toBeGreaterThan(20);
    expect(named.filter((file) => PATH.test(file)).length).toBeGreaterThan(100);
    expect(named.filter((file) => NAME.test(file)).length).toBeGreaterThan(50);
  });

  it.each(['src/no-such.ts', 'lib/no-such/', 'no-such.ts'])('may not name `%s`', (file) => {
    expect(filesIn(`\`${file}\``).filter((named) => !isThere(named))).toEqual([file]);
  });
});

describe('the READMEs', () => {
  const { scripts } = JSON.parse(read('package.json'));

  test.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'])('in %s name commands that are there', (document) => {
    const commands = [...read(document).matchAll(/npm run ([\w:]+)/g)].map(([, command = '']) => command);
    expect(commands.filter((command) => !Object.hasOwn(scripts, command))).toEqual([]);
  });

  test.each(['README.md', 'README.zh-CN.md'])('in %s name every command that there is', (document) => {
    const named = new Set([...read(document).matchAll(/(?:`?npm (?:run )?|`)([\w:]+)/g)].map(([, name = '']) => name));
    expect(Object.keys(scripts).filter((command) => !named.has(command))).toEqual([]);
  });

  test.each(['README.md', 'README.zh-CN.md'])(
    'in %s name every kind of entry that `npm run new` writes',
    (document) => {
      const row = read(document).match(/^\| `npm run new -- (scenario .*)$/m)?.[1] ?? '';
      expect(Object.keys(ENTRIES).filter((kind) => kind !== 'scenario' && !row.includes(`\`${kind}\``))).toEqual([]);
    },
  );

  it('have a row for every folder of the project', () => {
    const folders = readdirSync('.', { withFileTypes: true })
      .filter((it) => it.isDirectory() && ROOTS.includes(it.name) && it.name !== 'src')
      .map((it) => `${it.name}/`);
    const rooms = readdirSync('src', { withFileTypes: true }).filter((it) => it.isDirectory());
    const places = [...folders, ...rooms.map((it) => `src/${it.name}/`)];
    expect(places.filter((place) => !read('README.md').includes(`\`${place}\``))).toEqual([]);
  });
});

describe('the limits in the architecture document', () => {
  const limits = [...read('docs/architecture.md').matchAll(/^\| `(\w+ = [\d_]+)` \| `([^`]+)` \|/gm)].map(
    ([, limit = '', file = '']) => ({ limit, file }),
  );

  test.each(limits)('say $limit as $file does', ({ limit, file }) => {
    expect(read(file)).toContain(`const ${limit};`);
  });

  it('are there', () => {
    expect(limits.length).toBeGreaterThan(5);
  });
});

describe('the decisions', () => {
  const decisions = readdirSync('docs/decisions').toSorted();

  it('are numbered one after the other, each number once', () => {
    expect(decisions.map((file) => Number(file.slice(0, 3)))).toEqual(decisions.map((_, index) => index + 1));
  });

  it.each(decisions)('%s has its number in its title', (file) => {
    expect(read(`docs/decisions/${file}`)).toMatch(new RegExp(`^# ${Number(file.slice(0, 3))}\\. `));
  });
});
