import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { THOROUGH } from '../thorough.ts';
import { copyProject, type ProjectCopy, SMALL_CONTENT } from './project-copy.ts';

const MINUTES = 60_000;

let project: ProjectCopy;
let site: Record<string, string>;
const originals = new Map<string, string>();

/** Changes a file of the copy until the test is over. */
function change(file: string, to: (text: string) => string): void {
  const full = path.join(project.root, file);
  const text = readFileSync(full, 'utf8');
  if (!originals.has(full)) originals.set(full, text);
  writeFileSync(full, to(text));
}

/** Makes builds stop when their pages are written and nothing is finished yet; gives the act that lets them go on. */
function holdBuilds(): () => void {
  const gate = path.join(project.root, 'gate');
  rmSync(gate, { force: true });
  const start = 'const finishBuild = (site, facts) => {';
  change('astro.config.mjs', (text) => {
    expect(text).toContain(start);
    const wait = `while (!fs.existsSync(${JSON.stringify(gate)})) await new Promise((go) => setTimeout(go, 50));`;
    const held = `const fs = process.getBuiltinModule('node:fs');\n  ${wait}`;
    return text.replace(start, `const finishBuild = async (site, facts) => {\n  ${held}`);
  });
  return () => writeFileSync(gate, '');
}

beforeAll(() => {
  project = copyProject({ content: SMALL_CONTENT });
});

afterEach(() => {
  for (const [file, text] of originals) writeFileSync(file, text);
  originals.clear();
});

afterAll(() => {
  project?.discard();
});

describe('a build that meets broken content', () => {
  const spoil = () => {
    change('src/content/scenarios/rc-1.mdx', (text) => text.replace('\nanswer: ', '\nanwser: '));
    change('src/content/sources/reader-post.yaml', (text) => text.replace('tier: community', 'tier: comunity'));
  };

  it(
    'fails, prints the report once and nothing but it, and leaves the old site as it was',
    async () => {
      spoil();
      const old = path.join(project.root, 'dist/index.html');
      mkdirSync(path.dirname(old));
      writeFileSync(old, 'the old site');
      const { code, output } = await project.build();
      expect(code).toBe(1);
      expect(output.trim().split('\n')).toEqual([
        expect.stringContaining('内容有 3 处要改（2 个文件）'),
        '',
        expect.stringMatching(/^src\/content\/scenarios\/rc-1\.mdx:2:1 .*answer$/),
        expect.stringMatching(/^ {4}找到：/),
        expect.stringMatching(/^ {4}应为：/),
        '',
        expect.stringMatching(/^src\/content\/scenarios\/rc-1\.mdx:5:1 .*anwser$/),
        expect.stringMatching(/^ {4}找到：「anwser」$/),
        expect.stringMatching(/^ {4}应为：/),
        expect.stringMatching(/^ {4}最接近：answer$/),
        '',
        expect.stringMatching(/^src\/content\/sources\/reader-post\.yaml:3:1 .*tier$/),
        expect.stringMatching(/^ {4}找到：「comunity」$/),
        expect.stringMatching(/^ {4}应为：/),
        expect.stringMatching(/^ {4}最接近：community$/),
      ]);
      expect(Object.keys(project.site())).toEqual(['index.html']);
      expect(readFileSync(old, 'utf8')).toBe('the old site');
    },
    2 * MINUTES,
  );
});

describe('a build that succeeds', THOROUGH, () => {
  it(
    'makes the site that the builds after it must leave as it is',
    async () => {
      const { code, output } = await project.build();
      expect(code, output).toBe(0);
      site = project.site();
      expect(Object.keys(site)).toContain('index.html');
    },
    3 * MINUTES,
  );
});

it('a link that leads nowhere is said with its place, and nothing else is', {
  ...THOROUGH,
  timeout: 2 * MINUTES,
}, async () => {
  change('src/pages/404.astro', (text) => text.replace('href="/"', 'href="/nowhere.html"'));
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toMatch(/^\.build\/site\/404\.html:\d+:\d+$/m);
  expect(output).not.toMatch(/^ +at |\[ERROR\]/m);
  expect(project.site()).toEqual(site);
});

describe('a build that fails late', THOROUGH, () => {
  test.each<[string, string, (text: string) => string]>([
    [
      'because a component throws',
      'src/components/sources/SourceList.astro',
      (text) => text.replace('const { order', "throw new Error('late');\nconst { order"),
    ],
    [
      'because a module is missing',
      'src/pages/404.astro',
      (text) => text.replace('../layouts/Page.astro', '../layouts/Pgae.astro'),
    ],
  ])(
    '%s leaves the old site as it was',
    async (_why, file, to) => {
      change(file, to);
      const { code, output } = await project.build();
      expect(code, output).not.toBe(0);
      expect(project.site()).toEqual(site);
    },
    2 * MINUTES,
  );
});

describe('a build that is killed in the middle', THOROUGH, () => {
  it(
    'leaves the old site as it was',
    async () => {
      const letGoOn = holdBuilds();
      let kill = () => {};
      const running = project.build({ started: (pid) => (kill = () => process.kill(pid, 'SIGKILL')) });
      const staged = path.join(project.root, '.build/site/index.html');
      await expect.poll(() => existsSync(staged), { timeout: 2 * MINUTES, interval: 20 }).toBe(true);
      kill();
      expect((await running).code).not.toBe(0);
      letGoOn();
      expect(project.site()).toEqual(site);
    },
    4 * MINUTES,
  );
});

// The last of all, so that the one that goes through does so after every build that failed or was killed.
describe('two builds of one checkout', THOROUGH, () => {
  it(
    'never run at once: one makes the same bytes as ever, the other says so in its own words and nothing else',
    async () => {
      const letGoOn = holdBuilds();
      const runs = [project.build(), project.build()];
      const refused = await Promise.race(runs);
      expect(refused.code, refused.output).toBe(1);
      expect(refused.output).toContain('另一次生成正在进行');
      expect(refused.output).not.toMatch(/^ +at |\[ERROR\]|\[config\]/m);
      expect(project.site()).toEqual(site);
      letGoOn();
      expect((await Promise.all(runs)).map(({ code }) => code).toSorted()).toEqual([0, 1]);
      expect(project.site()).toEqual(site);
    },
    3 * MINUTES,
  );
});
