import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { findAll } from '../../src/finish/html.ts';
import { scenarioPath, shortPath } from '../../src/lib/addresses/routes.ts';
import { soundKnowledge } from '../sound-knowledge.ts';
import { attribute, type BuiltPage, DIST, type Element, readPages, targetOf, textOf } from './built-pages.ts';

const knowledge = soundKnowledge();
const { subject } = knowledge;
const scenarios = Object.values(knowledge.scenarios);
const pages = readPages();
const byFile = new Map(pages.map((page) => [page.file, page]));
/** What a fragment may name on each page, its top among it. */
const placesOf = new Map(
  pages.map(({ file, elements }) => [
    file,
    new Set(['', ...elements.flatMap((element) => attribute(element, 'id') ?? [])]),
  ]),
);

/** The pages that scenarios have: their own and their short ones, by file. */
const codeOfFile = new Map(
  scenarios.flatMap((scenario) => [
    [scenarioPath(scenario, subject).slice(1), scenario.code],
    [shortPath(scenario.code).slice(1), scenario.code],
  ]),
);

const tagged = ({ elements }: BuiltPage, ...names: string[]) =>
  elements.filter(({ tagName }) => names.includes(tagName));
const meta = (page: BuiltPage, name: string) =>
  attribute(
    tagged(page, 'meta').find((element) => attribute(element, 'name') === name),
    'content',
  );

/** Links of a page as the code they carry and the file they lead to. */
const linksOf = (page: BuiltPage) =>
  tagged(page, 'a').map((link: Element) => {
    const target = targetOf(page, attribute(link, 'href') ?? '');
    return { code: attribute(link, 'data-code'), named: codeOfFile.get(target ?? ''), href: attribute(link, 'href') };
  });

describe('every scenario', () => {
  const codes = scenarios.map((scenario) => [scenario.code, scenario] as const);

  test.each(codes)('%s has its page with its title', (_code, scenario) => {
    const page = byFile.get(scenarioPath(scenario, subject).slice(1));
    expect(page && tagged(page, 'h1').map(textOf)).toEqual([scenario.title]);
    expect(page && tagged(page, 'article').map((article) => attribute(article, 'data-scenario'))).toEqual([
      scenario.code,
    ]);
  });

  test.each(codes.filter(([, scenario]) => scenarioPath(scenario, subject) !== shortPath(scenario.code)))(
    '%s has a short address that leads to its page',
    (code, scenario) => {
      const page = byFile.get(shortPath(code).slice(1));
      const refresh = page && tagged(page, 'meta').find((element) => attribute(element, 'http-equiv') === 'refresh');
      const [, address = ''] = /^0; url=(.+)$/.exec(attribute(refresh, 'content') ?? '') ?? [];
      expect(page && targetOf(page, address)).toBe(scenarioPath(scenario, subject).slice(1));
      expect(page && linksOf(page).map((link) => [link.code, link.named])).toEqual([[code, code]]);
    },
  );

  it('is linked from the home page', () => {
    const home = byFile.get('index.html');
    const linked = new Set(home && linksOf(home).map(({ code }) => code));
    expect(scenarios.filter(({ code }) => !linked.has(code))).toEqual([]);
  });
});

describe.each(pages.map((page) => [page.file, page] as const))('%s', (_file, page) => {
  it('has room on both sides of the dot between two facts', () => {
    // Three of them are the sign of a menu.
    const facts = tagged(page, 'p', 'span', 'li', 'dd').map((part) => textOf(part).replaceAll('···', ''));
    expect(facts.filter((text) => /\S·|·\S/.test(text))).toEqual([]);
  });

  it('is in Chinese', () => {
    expect(tagged(page, 'html').map((html) => attribute(html, 'lang'))).toEqual(['zh-CN']);
  });

  it('has one h1, one title and a description', () => {
    expect(tagged(page, 'h1').map(textOf)).toEqual([expect.stringMatching(/\S/)]);
    const titles = page.elements.filter(({ tagName, parentNode }) => {
      return tagName === 'title' && parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'head';
    });
    expect(titles.map(textOf)).toEqual([expect.stringMatching(/\S/)]);
    expect(meta(page, 'description')).toMatch(/\S/);
  });

  it('leaves out no level of heading', () => {
    const levels = tagged(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('uses every id once, and every reference to an id finds it', () => {
    const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const named = page.elements.flatMap((element) =>
      ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap(
        (name) => attribute(element, name)?.split(/\s+/) ?? [],
      ),
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('leads nowhere in vain: each link of its own finds its page, and there the place it names', () => {
    const lost = tagged(page, 'a').flatMap((link) => {
      const href = attribute(link, 'href') ?? '';
      const { protocol, hash } = new URL(href, `http://site/${page.file}`);
      // Places in an edition of one document have addresses of their own; its test knows them.
      if (protocol !== 'http:' || /^https?:/.test(href) || href.startsWith('#/')) return [];
      const file = targetOf(page, href) ?? page.file;
      const found = placesOf.get(file)?.has(decodeURIComponent(hash.slice(1))) ?? existsSync(path.join(DIST, file));
      return found ? [] : [href];
    });
    expect(lost).toEqual([]);
  });

  it('has no inline event handler and no javascript: address', () => {
    const handlers = page.elements.flatMap(({ attrs }) =>
      attrs.filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value)),
    );
    expect(handlers).toEqual([]);
  });

  it('marks each link to a scenario with its code, and no other link', () => {
    expect(linksOf(page).filter(({ code, named }) => code !== named)).toEqual([]);
  });

  it('can be enlarged by its reader', () => {
    expect(meta(page, 'viewport')).toBe('width=device-width, initial-scale=1');
  });

  it('loads nothing from another host', () => {
    const loaded = tagged(page, 'script', 'link', 'img', 'iframe', 'source', 'video', 'audio', 'object', 'embed')
      // Which address a page is known under is said, and not fetched.
      .filter((element) => attribute(element, 'rel') !== 'canonical')
      .flatMap(
        (element) => attribute(element, 'src') ?? attribute(element, 'href') ?? attribute(element, 'data') ?? [],
      );
    expect(loaded.filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))).toEqual([]);
  });
});

describe('titles', () => {
  it('differ from page to page', () => {
    const titles = pages.map((page) => textOf(tagged(page, 'title')[0] as Element));
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

describe('the oldest day that a page names', () => {
  const days = pages.flatMap((page) => {
    const [article] = tagged(page, 'article');
    const text = article === undefined ? '' : textOf(article).replace(/\s+/g, ' ');
    const [, whose, head] = /资料最早(是|写着) ?(\d{4}-\d\d-\d\d)/.exec(text) ?? [];
    const cited = linksOf(page).flatMap(({ href = '' }) => /sources\.html#(.+)$/.exec(href)?.[1] ?? []);
    const all = cited.flatMap((id) => knowledge.sources[id]?.published ?? []);
    const published = all.filter((day) => day !== 'unknown');
    const undated = published.length < all.length;
    const shown = head !== undefined && !['print.html', 'styleguide.html'].includes(page.file);
    return shown ? [{ file: page.file, head, whose, undated, oldest: published.sort()[0] }] : [];
  });

  it('is looked at on most pages', () => {
    expect(days.length).toBeGreaterThan(60);
  });

  test.each(days)('is the day of the oldest source in the list of $file', ({ head, oldest }) => {
    expect(head).toBe(oldest);
  });

  test.each(days)('is that of dated sources alone where $file has one without a day', ({ whose, undated }) => {
    expect(whose).toBe(undated ? '写着' : '是');
  });
});

describe('the icons', () => {
  const manifest = JSON.parse(readFileSync(path.join(DIST, 'site.webmanifest'), 'utf8'));

  it('of the installed site are there, one of them drawn to be cut to any shape', () => {
    const icons = manifest.icons as { src: string; purpose?: string }[];
    expect(icons.filter(({ src }) => !existsSync(path.join(DIST, src)))).toEqual([]);
    expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
  });

  it.each(pages.filter((page) => tagged(page, 'site-search').length > 0))(
    'of a home screen is named by $file',
    (page) => {
      const icon = tagged(page, 'link').find((link) => attribute(link, 'rel') === 'apple-touch-icon');
      expect(targetOf(page, attribute(icon, 'href') ?? '')).toBe('apple-touch-icon.png');
    },
  );
});

test.each(pages)('no form of $file but the search has a button that sends it', ({ elements }) => {
  const forms = elements.filter(({ tagName }) => tagName === 'form');
  const sending = forms.filter((form) => attribute(form, 'method') === 'dialog');
  const buttons = sending.flatMap((form) => findAll(form, ({ tagName }) => tagName === 'button'));
  expect(buttons.filter((button) => (attribute(button, 'type') ?? 'submit') === 'submit')).toEqual([]);
});
