import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { decode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { scenarioPath, shortPath } from '../../src/lib/addresses/routes.ts';
import { copyProject, type ProjectCopy } from '../content/project-copy.ts';
import { attribute, type BuiltPage, DIST, readPage, readPages, textOf } from './built-pages.ts';
import { soundKnowledge } from '../sound-knowledge.ts';

const MINUTES = 60_000;
const SITE = 'https://guide.example/a/b';
const REPORT = 'mailto:mistakes@guide.example';
const knowledge = soundKnowledge();
const { subject } = knowledge;
const scenarios = Object.values(knowledge.scenarios).map((scenario) => [scenario.code, scenario] as const);

const property = ({ elements }: BuiltPage, name: string) =>
  elements.flatMap((element) => (attribute(element, 'property') === name ? [attribute(element, 'content')] : []));
const ofCards = ({ elements }: BuiltPage) =>
  elements.flatMap((element) => attribute(element, 'property') ?? []).filter((name) => /^og:(?:image|url|site)/.test(name));

/** Builds and exports a copy of the project that is told its address. */
async function buildAndExport(copy: ProjectCopy, around: Record<string, string>): Promise<void> {
  const env = { SITE_URL: SITE, SITE_REPORT_URL: REPORT, ...around };
  for (const run of [() => copy.build({ env }), () => copy.run(['scripts/export.ts', '--no-pdf'], { env })]) {
    const { code, output } = await run();
    expect(code, output).toBe(0);
  }
}

// What was built for this test lies in dist/, and was told the address if this was.
describe.skipIf(process.env.SITE_URL)('a site that does not know its address', () => {
  it('names no picture and no address of its own', () => {
    expect(readPages().flatMap(ofCards)).toEqual([]);
    expect(existsSync(path.join(DIST, 'cards'))).toBe(false);
    expect(readFileSync(path.join(DIST, 'robots.txt'), 'utf8')).not.toContain('Sitemap');
  });
});

const linksTo = ({ elements }: BuiltPage, address: string) =>
  elements.filter((element) => attribute(element, 'href') === address).length;

describe.skipIf(process.env.SITE_REPORT_URL)('a site that takes no reports', () => {
  it('offers no way to report a mistake', () => {
    const offers = readPages().flatMap(({ elements }) => elements.filter((element) => textOf(element) === '报告错误'));
    expect(offers).toEqual([]);
  });
});

describe('a site that knows its address', () => {
  let project: ProjectCopy;
  let elsewhere: ProjectCopy;
  const file = (name: string) => path.join(project.root, 'dist', name);
  const page = (name: string) => readPage(name, readFileSync(file(name), 'utf8'));

  beforeAll(async () => {
    project = copyProject('here');
    elsewhere = copyProject('另一个 文件夹 100%');
    await Promise.all([
      buildAndExport(project, { TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }),
      buildAndExport(elsewhere, { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8', LC_ALL: 'C' }),
    ]);
  }, 4 * MINUTES);

  afterAll(() => {
    for (const copy of [project, elsewhere]) copy?.discard();
  });

  it('has the same bytes in any folder, time zone and locale', () => {
    const files = project.site('dist', 'release');
    expect(Object.keys(files).length).toBeGreaterThan(50);
    expect(Object.keys(files).filter((name) => name.endsWith('.png')).length).toBeGreaterThan(10);
    expect(elsewhere.site('dist', 'release')).toEqual(files);
  });

  it('takes reports of mistakes at the address it was told: in every footer, and with a word on the page of how it is checked', () => {
    expect(linksTo(page('questions.html'), REPORT)).toBe(1);
    expect(linksTo(page('rules/how-we-check.html'), REPORT)).toBe(2);
  });

  it('has checksums beside its editions, which hold for them and for no truncated one', () => {
    const folder = path.join(project.root, 'release');
    const lines = readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(lines.map((line) => path.extname(line))).toEqual(expect.arrayContaining(['.zip', '.html']));
    for (const line of lines) {
      const [sum, name = ''] = line.split(/\s+\*?/);
      const content = readFileSync(path.join(folder, name));
      const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
      expect(sumOf(content)).toBe(sum);
      expect(sumOf(content.subarray(0, -1))).not.toBe(sum);
    }
  });

  test.each(scenarios)('shows %s with its own picture, at both its addresses', (code, scenario) => {
    for (const name of [scenarioPath(scenario, subject), shortPath(code)]) {
      const built = page(name.slice(1));
      expect(property(built, 'og:image')).toEqual([`${SITE}/cards/${code}.png`]);
      expect(property(built, 'og:url')).toEqual([`${SITE}${scenarioPath(scenario, subject)}`]);
      expect(property(built, 'og:title')).toEqual([`${code} ${scenario.title}`]);
      expect(property(built, 'og:image:alt')).toEqual([`${code} ${scenario.title}`]);
      expect(property(built, 'og:description')).toEqual([scenario.answer]);
    }
  });

  test.each([...scenarios.map(([code]) => code), 'site'])('has a picture of %s that says something', (name) => {
    const png = readFileSync(file(`cards/${name}.png`));
    const { width, height, data } = decode(png, { checkCrc: true });
    const built = page('index.html');
    expect(property(built, 'og:image:width')).toEqual([String(width)]);
    expect(property(built, 'og:image:height')).toEqual([String(height)]);
    expect(png.length).toBeLessThan(40_000);
    const [left, right] = [(width - height) / 2, (width + height) / 2];
    const colours = (from: number, to: number) =>
      new Set(data.filter((_, at) => at % width >= from && at % width < to)).size;
    // Letters have smooth edges, the plain shapes beside them few.
    expect(colours(left, right)).toBeGreaterThan(25);
    expect(colours(0, left)).toBeLessThan(10);
  });

  it('has a picture for no other page, and names no picture that is not there', () => {
    const named = readdirSync(path.join(project.root, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html') && !name.startsWith('download'))
      .flatMap((name) => property(page(name), 'og:image'));
    const files = readdirSync(file('cards')).map((name) => `${SITE}/cards/${name}`);
    expect([...new Set(named)].sort()).toEqual(files.sort());
  });

  it('shows other pages with the picture of the site, at their own addresses', () => {
    for (const [name, address] of [
      ['index.html', '/'],
      ['rules.html', '/rules.html'],
    ] as const) {
      expect(property(page(name), 'og:image')).toEqual([`${SITE}/cards/site.png`]);
      expect(property(page(name), 'og:url')).toEqual([SITE + address]);
    }
    expect(ofCards(page('404.html'))).toEqual([]);
  });

  it('says where its sitemap is, whose addresses are under the same path', () => {
    expect(readFileSync(file('robots.txt'), 'utf8')).toContain(`\nSitemap: ${SITE}/sitemap.xml\n`);
    expect(readFileSync(file('sitemap.xml'), 'utf8')).toContain(`<loc>${SITE}/index.html</loc>`);
  });

  it('keeps the pictures out of what readers carry: offline copy, zip and one file', () => {
    expect(readFileSync(file('sw.js'), 'utf8')).not.toContain('cards/');
    const release = readdirSync(path.join(project.root, 'release'));
    const read = (ending: string) =>
      readFileSync(path.join(project.root, 'release', release.find((name) => name.endsWith(ending)) ?? ''));
    const packed = unzipSync(read('.zip'), { filter: ({ name }) => /cards\/|robots|\/index\.html$/.test(name) });
    expect(Object.keys(packed).map((name) => path.basename(name))).toEqual(['index.html']);
    expect(Object.values(packed).map((bytes) => strFromU8(bytes)).join('')).toContain('og:title');
    expect(read('.html').includes('og:image')).toBe(false);
  });

  it('stops at a character that the typeface lacks, and says in which file and field; the old site stays', async () => {
    const source = path.join(project.root, 'src/content/scenarios/mp-2.mdx');
    const text = readFileSync(source, 'utf8');
    writeFileSync(source, text.replace(/^title: .*$/m, '$&\u{2a6a5}'));
    const before = project.site();
    const { code, output } = await project.build({ env: { SITE_URL: SITE } });
    expect(code).not.toBe(0);
    expect(output).toMatch(/src\/content\/scenarios\/mp-2\.mdx:4:\d+ .*title\n.*U\+2A6A5/);
    expect(project.site()).toEqual(before);
    writeFileSync(source, text);
  }, 2 * MINUTES);
});
