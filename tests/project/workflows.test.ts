import { readdirSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const);

describe.each(workflows)('the workflow %s', (_name, text) => {
  it('runs each action at a commit, which nobody can move, and says its version', () => {
    const actions = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may only read the repository unless a job says otherwise', () => {
    expect(parse(text).permissions).toEqual({ contents: 'read' });
  });

  it('leaves no credentials for what it runs after the checkout', () => {
    const checkouts = text.split('uses: actions/checkout@').slice(1);
    expect(checkouts.length).toBeGreaterThan(0);
    for (const after of checkouts) expect(after.split('- uses:')[0]).toContain('persist-credentials: false');
  });
});

it('of all jobs, two ask for rights of their own: to read the settings of Pages, and to publish there', () => {
  const asked = workflows.flatMap(([name, text]) =>
    Object.entries<{ permissions?: object | string }>(parse(text).jobs).flatMap(([job, { permissions }]) =>
      permissions === undefined ? [] : [[`${name} ${job}`, permissions] as const],
    ),
  );
  expect(Object.fromEntries(asked)).toEqual({
    'pages.yml build': { contents: 'read', pages: 'read' },
    'pages.yml deploy': { pages: 'write', 'id-token': 'write' },
  });
});

describe('what is published', () => {
  const [, text = ''] = workflows.find(([name]) => name === 'pages.yml') ?? [];
  const commands = [...text.matchAll(/- run: (npm .*)/g)].map(([, command]) => command);

  it('is the very build that the tests looked at: nothing is built after them, and they are told the address too', () => {
    expect(commands).toEqual(['npm ci', 'npm run test:thorough', 'npm run editions']);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const steps = scripts['test:thorough'].split(' + ');
    expect(steps.filter((step: string) => step.includes('build'))).toEqual(['node scripts/with-node.mjs astro build']);
    expect(steps.at(-1)).toMatch(/, vitest run$/);
    expect(scripts.editions).not.toContain('build');
    const [before = ''] = text.split('- run: npm run test:thorough');
    expect(text.split('steps:')[0]).not.toContain('SITE_URL');
    expect(before).toContain('configure-pages');
    expect(text).toMatch(
      /- run: npm run test:thorough\n {8}env:\n {10}SITE_URL: \$\{\{ steps\.pages\.outputs\.base_url \}\}/,
    );
  });
});

describe('the audit', () => {
  it('runs on a schedule, and in the way of no change', () => {
    for (const [name, text] of workflows)
      expect([name, text.includes('npm audit')]).toEqual([name, name === 'audit.yml']);
    const [, audit = ''] = workflows.find(([name]) => name === 'audit.yml') ?? [];
    expect(audit).toMatch(/^ {2}schedule:\n {4}- cron: /m);
    expect(audit).not.toMatch(/^ {2}(?:push|pull_request):/m);
  });
});

describe('updates of packages', () => {
  it('keep together those that work only in one version', () => {
    const [npm] = parse(readFileSync('.github/dependabot.yml', 'utf8')).updates;
    const groups = Object.entries<{ patterns: string[] }>(npm.groups);
    // Dependabot puts a package into the first group that fits.
    const groupOf = (name: string) =>
      groups.find(([, { patterns }]) => patterns.some((it) => matchesGlob(name, it)))?.[0];
    const { devDependencies = {}, dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
    const names = Object.keys({ ...devDependencies, ...dependencies });
    for (const kin of [/^workbox-/, /^(?:@stryker-mutator\/|vitest$|@vitest\/)/, /^(?:astro$|@astrojs\/)/]) {
      const own = names.filter((name) => kin.test(name));
      expect(own.length).toBeGreaterThan(1);
      expect([...new Set(own.map(groupOf))]).toEqual([expect.any(String)]);
    }
  });
});
