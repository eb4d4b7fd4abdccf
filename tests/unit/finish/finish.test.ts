import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finish } from '../../../src/finish/finish.ts';
import * as html from '../../../src/finish/html.ts';
import { type Stage, Stages } from '../../../src/finish/stage.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'finish-'));
  mkdirSync(path.join(folder, 'a'));
  writeFileSync(path.join(folder, 'a/one.html'), '<!doctype html><p id="first">1</p>');
  writeFileSync(path.join(folder, 'two.html'), '<!doctype html><p>2</p>');
  writeFileSync(path.join(folder, 'data.json'), '{}');
});

afterEach(() => rmSync(folder, { recursive: true }));

const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

/** Counts the pages and hands the number on. */
function counter(): Stage<object, { count: number }> {
  let count = 0;
  return {
    name: 'counter',
    look: () => {
      count += 1;
    },
    add: () => ({ facts: { count } }),
    report: () => `${count} pages`,
  };
}

/** Writes the number of pages into each of them. */
function stamp(): Stage<{ count: number }> {
  return {
    name: 'stamp',
    change(page, _site, { count }) {
      const [paragraph] = html.findAll(page.document, ({ tagName }) => tagName === 'p');
      const place = paragraph?.childNodes[0]?.sourceCodeLocation;
      if (place) page.replace(place, `of ${count}`);
      return undefined;
    },
  };
}

/** Adds a page, and lists all files when nothing changes any more. */
function lister(): Stage {
  return {
    name: 'lister',
    add: () => ({ files: new Map([['b/three.html', '<!doctype html><p id="third">3</p>']]), facts: {} }),
    seal: (site) => ({
      files: new Map([['list.txt', site.files.map((file) => `${file} ${site.read(file).length}`).join('\n')]]),
    }),
  };
}

describe('finishing a site', () => {
  it('shows every page to a stage before any is changed, and hands its facts to those after it', async () => {
    const { reports } = await finish(folder, Stages.none().with(counter()).with(stamp()));
    expect([read('a/one.html'), read('two.html')]).toEqual([
      '<!doctype html><p id="first">of 2</p>',
      '<!doctype html><p>of 2</p>',
    ]);
    expect(reports).toEqual([{ stage: 'counter', text: '2 pages' }]);
  });

  it('waits for what a stage does with a page before it shows the next', async () => {
    const seen: string[] = [];
    const slow: Stage = {
      name: 'slow',
      look: async ({ file }) => {
        seen.push(`${file} begun`);
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(`${file} done`);
      },
    };
    await finish(folder, Stages.none().with(slow));
    expect(seen).toEqual(['a/one.html begun', 'a/one.html done', 'two.html begun', 'two.html done']);
  });

  it('changes the pages that a stage adds like all others, and leaves other files alone', async () => {
    await finish(folder, Stages.none().with(counter()).with(lister()).with(stamp()));
    expect(read('b/three.html')).toBe('<!doctype html><p id="third">of 2</p>');
    expect(read('data.json')).toBe('{}');
  });

  it('writes a page that a stage adds where no stage changes it', async () => {
    await finish(folder, Stages.none().with(counter()).with(lister()));
    expect(read('b/three.html')).toBe('<!doctype html><p id="third">3</p>');
  });

  it('lets a stage see what an element will hold once those before it have changed it', async () => {
    const seen: string[] = [];
    const look: Stage = {
      name: 'look',
      change: (page) => {
        for (const one of html.findAll(page.document, ({ tagName }) => tagName === 'p')) seen.push(page.textOf(one));
        return undefined;
      },
    };
    await finish(folder, Stages.none().with(counter()).with(look).with(stamp()).with(look));
    expect(seen).toEqual(['1', 'of 2', '2', 'of 2']);
  });

  it('writes of two changes of one place the later, and changes in the order of the text, not of the stages', async () => {
    const says = (
      name: string,
      places: (page: { document: html.Document }) => html.Element[],
      words: string,
    ): Stage => ({
      name,
      change: (page) => {
        for (const element of places(page)) {
          const place = element.childNodes[0]?.sourceCodeLocation;
          if (place) page.replace(place, words);
        }
        return undefined;
      },
    });
    writeFileSync(path.join(folder, 'two.html'), '<!doctype html><p>2</p><b>3</b>');
    const [p, b] = ['p', 'b'].map(
      (tag) => (page: { document: html.Document }) => html.findAll(page.document, ({ tagName }) => tagName === tag),
    ) as [Parameters<typeof says>[1], Parameters<typeof says>[1]];
    const stages = Stages.none()
      .with(says('a', b, 'x'))
      .with(says('b', p, 'y'))
      .with(says('c', p, 'z'));
    await finish(folder, stages);
    expect(read('two.html')).toBe('<!doctype html><p>z</p><b>x</b>');
  });

  it('knows the files and the places of all pages, added ones too, when it changes them', async () => {
    const seen: unknown[] = [];
    const watcher: Stage = {
      name: 'watcher',
      change: (page, site) => {
        seen.push([page.file, [...site.files].length, site.ids.get('b/three.html')?.has('third')]);
        return undefined;
      },
    };
    await finish(folder, Stages.none().with(lister()).with(watcher));
    expect(seen).toEqual([
      ['a/one.html', 4, true],
      ['b/three.html', 4, true],
      ['two.html', 4, true],
    ]);
  });

  it('seals with the bytes that are published', async () => {
    await finish(folder, Stages.none().with(counter()).with(stamp()).with(lister()));
    expect(read('list.txt').split('\n')).toEqual(['a/one.html 37', 'b/three.html 37', 'data.json 2', 'two.html 26']);
  });

  it('gathers what is wrong from every page', async () => {
    const strict: Stage = {
      name: 'strict',
      change: ({ file }) => [{ code: 'base-element', file, line: 1, column: 1, found: '' }],
    };
    const { findings } = await finish(folder, Stages.none().with(strict));
    expect(findings.map(({ file }) => file)).toEqual(['a/one.html', 'two.html']);
  });

  it('refuses, as an error of types, a stage that needs facts which no stage before it gives', () => {
    // @ts-expect-error nothing before the stamp gives a count
    expect([...Stages.none().with(stamp())]).toHaveLength(1);
  });
});
