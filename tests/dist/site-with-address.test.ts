import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { decode } from 'fast-png';
import { strFromU8, unzipSync } from 'fflate';
import { ErrorLevel, XMLToSitemapItemStream } from 'sitemap';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { scenarioPath, shortPath } from '../../src/lib/addresses/routes.ts';
import { checkFileNames } from '../../src/lib/editions/file-names.ts';
import { copyProject, type ProjectCopy, SMALL_CONTENT } from '../content/project-copy.ts';
import { soundKnowledge } from '../sound-knowledge.ts';
import { THOROUGH } from '../thorough.ts';
import { atomFaults } from './atom-rules.ts';
import { attribute, type BuiltPage, DIST, readPage, readPages, textOf } from './built-pages.ts';

const MINUTES = 60_000;
const SITE = 'https://guide.example/a/b';
const REPORT = 'mailto:mistakes@guide.example';
const knowledge = soundKnowledge();
const { subject } = knowledge;
const scenarios = Object.values(knowledge.scenarios).map((scenario) => [scenario.code, scenario] as const);

const property = ({ elements }: BuiltPage, name: string) =>
  elements.flatMap((element) => (attribute(element, 'property') === name ? [attribute(element, 'content')] : []));
const ofCards = ({ elements }: BuiltPage) =>
  elements
    .flatMap((element) => attribute(element, 'property') ?? [])
    .filter((name) => /^og:(?:image|url|site)/.test(name));

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

describe('a site that knows its address', THOROUGH, () => {
  let project: ProjectCopy;
  let elsewhere: ProjectCopy;
  const file = (name: string) => path.join(project.root, 'dist', name);
  const page = (name: string) => readPage(name, readFileSync(file(name), 'utf8'));

  beforeAll(async () => {
    project = copyProject({ name: 'here' });
    elsewhere = copyProject({ name: '另一个 文件夹 100%' });
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

  it('says in every edition where the latest is: on pages, on paper, in the zip and in one file', () => {
    const release = path.join(project.root, 'release');
    const [oneFile = '', zip = ''] = ['.html', '.zip'].map((ending) =>
      path.join(release, readdirSync(release).find((name) => name.endsWith(ending)) ?? ''),
    );
    const packed = unzipSync(readFileSync(zip), { filter: ({ name }) => name.endsWith('/site/guide.html') });
    const copies = [
      page('index.html'),
      page('print.html'),
      readPage('one-file.html', readFileSync(oneFile, 'utf8')),
      ...Object.values(packed).map((content) => readPage('guide.html', strFromU8(content))),
    ];
    const origins = copies.map(({ elements }) =>
      elements.filter((element) => attribute(element, 'data-site') !== undefined).map(textOf),
    );
    expect(origins).toEqual([[SITE], [SITE], [SITE], [SITE]]);
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

  it('has a sitemap that a reader of sitemaps takes, with every page once', async () => {
    const addresses: string[] = [];
    const level = ErrorLevel.THROW;
    const items = Readable.from([readFileSync(file('sitemap.xml'), 'utf8')]).pipe(
      new XMLToSitemapItemStream({ level }),
    );
    for await (const { url } of items) addresses.push(url);
    expect(addresses.length).toBeGreaterThan(50);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(existsSync(file(address.slice(SITE.length + 1)))).toBe(true);
  });

  it('has a feed as the standard asks, whose links are full addresses', () => {
    const feed = readFileSync(file('feed.xml'), 'utf8');
    expect(atomFaults(feed)).toEqual([]);
    const links = [...feed.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => !href?.startsWith(`${SITE}/`))).toEqual([]);
  });

  it('leads home, to guide, search and lists from an address that is not there, at any depth and without script', () => {
    const [, inside = ''] =
      /<main[\s\S]*<noscript>([\s\S]*?)<\/noscript>/.exec(readFileSync(file('404.html'), 'utf8')) ?? [];
    const ways = [...inside.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => new URL(href, `${SITE}/no/such/`).href);
    expect(ways).toEqual(['index', 'guide', 'search', 'materials'].map((name) => `${SITE}/${name}.html`));
    for (const way of ways) expect(existsSync(file(way.slice(SITE.length + 1)))).toBe(true);
  });

  it(
    'warns when the one file comes near its limit, and publishes all else where it is over it',
    async () => {
      const inCopy = (name: string) => path.join(elsewhere.root, name);
      const page = inCopy('dist/glossary.html');
      const [glossary, download] = [page, inCopy('dist/download.html')].map((name) => readFileSync(name, 'utf8'));
      const exported = async (bytes: number) => {
        writeFileSync(page, glossary?.replace('</h1>', `</h1><p>${'x'.repeat(bytes)}</p>`) ?? '');
        writeFileSync(
          inCopy('dist/download.html'),
          download?.replace(/(<div[^>]*data-downloads[^>]*>)[\s\S]*?<\/div>/, '$1</div>') ?? '',
        );
        rmSync(inCopy('dist/download'), { recursive: true, force: true });
        const { code, output } = await elsewhere.run(['scripts/export.ts', '--no-pdf']);
        expect(code, output).toBe(0);
        const offered = readFileSync(inCopy('dist/download.html'), 'utf8');
        return { output, offered, files: readdirSync(inCopy('dist/download')).map((name) => path.extname(name)) };
      };
      const own = readFileSync(
        inCopy(`release/${readdirSync(inCopy('release')).find((name) => name.endsWith('.html'))}`),
      ).length;
      const near = await exported(1_990_000 - own);
      expect(near.output).toContain('但快到上限');
      expect(near.files.toSorted()).toEqual(['', '.html', '.zip']);
      expect(near.offered).not.toContain('太大');
      const over = await exported(2_100_000 - own);
      expect(over.output).toMatch(/没有发布单文件：.*2\.1 MB，最多 2\.0 MB/);
      expect(over.files.toSorted()).toEqual(['', '.zip']);
      expect(over.offered).toContain('「一个文件」这一版这次没有');
      expect(over.offered).toContain('.zip');
    },
    3 * MINUTES,
  );

  it('packs a zip whose names Info-ZIP, Windows and macOS all read as they are', () => {
    const release = path.join(project.root, 'release');
    const bytes = readFileSync(path.join(release, readdirSync(release).find((name) => name.endsWith('.zip')) ?? ''));
    const names: string[] = [];
    // Each entry of the list at the end: host of origin, flags, name; https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 46)) {
      const name = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString('utf8');
      const utf8 = (bytes.readUInt16LE(at + 8) & 0x800) !== 0;
      expect([name, bytes.readUInt8(at + 5), utf8 || /^[ -~]*$/.test(name)]).toEqual([name, 3, true]);
      names.push(name);
    }
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => name.endsWith('/打开这里.html'))).toHaveLength(1);
    expect(checkFileNames(names)).toEqual([]);
  });

  it('keeps the pictures out of what readers carry: offline copy, zip and one file', () => {
    expect(readFileSync(file('sw.js'), 'utf8')).not.toContain('cards/');
    const release = readdirSync(path.join(project.root, 'release'));
    const read = (ending: string) =>
      readFileSync(path.join(project.root, 'release', release.find((name) => name.endsWith(ending)) ?? ''));
    const packed = unzipSync(read('.zip'), { filter: ({ name }) => /cards\/|robots|\/index\.html$/.test(name) });
    expect(Object.keys(packed).map((name) => path.basename(name))).toEqual(['index.html']);
    expect(
      Object.values(packed)
        .map((bytes) => strFromU8(bytes))
        .join(''),
    ).toContain('og:title');
    expect(read('.html').includes('og:image')).toBe(false);
  });

  it(
    'stops at a character that the typeface lacks, and says in which file and field; the old site stays',
    async () => {
      const content = path.join(project.root, 'src/content');
      rmSync(content, { recursive: true });
      cpSync(SMALL_CONTENT, content, { recursive: true });
      const source = path.join(content, 'scenarios/rc-1.mdx');
      writeFileSync(source, readFileSync(source, 'utf8').replace(/^title: .*$/m, '$&\u{2a6a5}'));
      const before = project.site();
      const { code, output } = await project.build({ env: { SITE_URL: SITE } });
      expect(code).not.toBe(0);
      expect(output).toMatch(/src\/content\/scenarios\/rc-1\.mdx:4:\d+ .*title\n.*U\+2A6A5/);
      expect(project.site()).toEqual(before);
    },
    2 * MINUTES,
  );
});
