import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { soundKnowledge } from '../sound-knowledge.ts';
import { DIST } from './built-pages.ts';

type Listed = Record<string, unknown> & { code: string; url: string; short: string; title: string };

const read = (file: string) => JSON.parse(readFileSync(path.join(DIST, file), 'utf8'));
const list: Listed[] = read('api/scenarios.json');
const knowledge = soundKnowledge();

describe('api/scenarios.json', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
  const validate = ajv.compile(read('api/schema/scenarios.json'));

  it('fits the schema that is published beside it', () => {
    validate(list);
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each<[string, (one: Listed) => object]>([
    ['a key is missing', ({ title: _title, ...rest }) => rest],
    ['a key is added', (one) => ({ ...one, author: '某人' })],
    ['a code is misspelt', (one) => ({ ...one, code: 'mp2' })],
    ['a date is none', (one) => ({ ...one, updated: '昨天' })],
  ])('would not fit if %s', (_what, spoil) => {
    const [first, ...others] = list;
    expect(first && validate([spoil(first), ...others])).toBe(false);
  });

  it('lists exactly the scenarios, each once, with title and answer', () => {
    const wanted = Object.values(knowledge.scenarios).map(({ code, title, answer }) => ({ code, title, answer }));
    const listed = list.map(({ code, title, answer }) => ({ code, title, answer }));
    expect(listed.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
      wanted.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    );
  });

  test.each(list.map((one) => [one.code, one] as const))('names for %s two addresses that are there', (_code, one) => {
    for (const address of [one.url, one.short]) {
      expect(address).not.toMatch(/^\//);
      expect(existsSync(path.join(DIST, address))).toBe(true);
    }
  });
});
