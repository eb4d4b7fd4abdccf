import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it, test } from 'vitest';
import { filesIn } from '../../src/finish/site-files.ts';
import { repeatsOthers } from '../browser/pages.ts';
import { THOROUGH } from '../thorough.ts';
import { atomFaults } from './atom-rules.ts';
import { attribute, DIST, readPages } from './built-pages.ts';

const read = (file: string) => readFileSync(path.join(DIST, file), 'utf8');
const pages = filesIn(DIST).filter((file) => file.endsWith('.html') && !file.startsWith('download/'));

describe('a validator of HTML', () => {
  const validator = new HtmlValidate(new StaticConfigLoader([], { root: true, extends: ['html-validate:standard'] }));

  for (const [what, files, options] of [
    ['a page of any kind', pages.filter((file) => !repeatsOthers(file)), {}],
    ['any other page', pages.filter(repeatsOthers), THOROUGH],
  ] as const) {
    it(`finds nothing wrong with ${what}`, options, async () => {
      expect(files.length).toBeGreaterThan(20);
      const found: string[] = [];
      for (const file of files) {
        const { results } = await validator.validateString(read(file), file);
        found.push(...results.flatMap(({ messages }) => messages.map((it) => `${file}:${it.line}: ${it.message}`)));
      }
      expect(found).toEqual([]);
    });
  }

  it('notices a mistake', async () => {
    const { valid } = await validator.validateString(
      '<!doctype html><html lang="zh"><title>a</title><input type="radio" autocomplete="off">',
    );
    expect(valid).toBe(false);
  });
});

test('no address holds a second fragment', () => {
  const links = readPages().flatMap((page) =>
    page.elements.map((it) => [page.file, attribute(it, 'href') ?? ''] as const),
  );
  expect(links.length).toBeGreaterThan(1000);
  expect(links.filter(([, href]) => href.split('#').length > 2).slice(0, 5)).toEqual([]);
});

describe('a validator of JSON', () => {
  const schemas = readdirSync(path.join(DIST, 'api/schema'));

  test.each(schemas)('compiles api/schema/%s strictly, and finds what it describes right, formats included', (name) => {
    const ajv = addFormats.default(new Ajv2020({ allErrors: true, strict: true }));
    const validate = ajv.compile(JSON.parse(read(`api/schema/${name}`)));
    validate(JSON.parse(read(`api/${name}`)));
    expect(validate.errors).toBeNull();
  });

  it('has schemas to compile', () => {
    expect(schemas.length).toBeGreaterThan(5);
  });
});

describe('the standard of feeds', () => {
  const feed = read('feed.xml');

  it('is kept', () => {
    expect(atomFaults(feed)).toEqual([]);
  });

  test.each<[string, (text: string) => string]>([
    ['an end that is missing', (text) => text.replace('</feed>', '')],
    ['another namespace', (text) => text.replace('2005/Atom', '2005/Atem')],
    ['no id', (text) => text.replace(/<id>.*?<\/id>/, '')],
    ['two titles', (text) => text.replace(/<title>.*?<\/title>/, '$&$&')],
    ['a day where a time should be', (text) => text.replace('T00:00:00Z', '')],
    ['an id that is no address', (text) => text.replace('urn:zhuxiao-guide:', '')],
    ['entries of one id', (text) => text.replace(/(<id>urn:[^<]*:changes:)[^<]*/g, '$1same')],
    ['nobody who wrote it', (text) => text.replace(/<author>.*?<\/author>/, '')],
    ['an entry without its page', (text) => text.replace(/(<entry>[\s\S]*?)<link[^>]*>/, '$1')],
    ['no link to itself', (text) => text.replace('rel="self"', 'rel="related"')],
  ])('notices %s', (_, spoil) => {
    expect(spoil(feed)).not.toBe(feed);
    expect(atomFaults(spoil(feed))).not.toEqual([]);
  });
});
