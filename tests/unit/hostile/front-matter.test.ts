import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { readEntry } from '../../../src/content-files/read-entry.ts';
import { checkDates } from '../../../src/lib/checks/date-check.ts';
import { checkProse } from '../../../src/lib/checks/prose-check.ts';
import { readBySchema, show } from '../../../src/lib/checks/schema-check.ts';
import { checkUnfilled, checkUnfilledProse } from '../../../src/lib/checks/unfilled-check.ts';
import { checkUnseen, checkUnseenProse } from '../../../src/lib/checks/unseen-check.ts';
import {
  linksInProse,
  PROSE_COMPONENTS,
  type ProseNode,
  referencesInProse,
  textsInProse,
} from '../../../src/lib/knowledge/prose.ts';
import { COLLECTION_NAMES } from '../../../src/lib/schemas/collections.ts';
import { nearest } from '../../../src/lib/wording/nearest.ts';
import { periodsInText } from '../../../src/lib/wording/numbers.ts';
import { checkLine, checkLinkText, checkWording } from '../../../src/lib/wording/wording.ts';
import { SOUND } from '../lib/checks/sound-entries.ts';
import { expectPrototypesClean, hostileText, hostileValue, LONG_TEXTS, RUNS } from './hostile-text.ts';

afterAll(expectPrototypesClean);

const PLACE = { collection: 'scenarios', entry: 'mp-1' } as const;

/** Everything in prose that is no plain text: the names of its tags, and whatever else MDX or HTML may bring. */
function tagsIn({ type, name, children = [] }: ProseNode): string[] {
  const own = type === 'html' || type.startsWith('mdx') ? [name ?? type] : [];
  return [...own, ...children.flatMap(tagsIn)];
}

/** A sound entry with some of its fields, and some that it does not have, holding anything. */
const spoilt = fc.constantFrom(...COLLECTION_NAMES).chain((collection) => {
  const field = fc.oneof(fc.constantFrom(...Object.keys(SOUND[collection])), hostileText);
  return fc
    .array(fc.tuple(field, hostileValue), { minLength: 1, maxLength: 3 })
    .map((changes) => ({ collection, data: { ...SOUND[collection], ...Object.fromEntries(changes) } }));
});

describe('any front matter', () => {
  it('is sound, or every mistake in it is named with what was found and expected', () => {
    fc.assert(
      fc.property(
        fc.oneof(spoilt, fc.record({ collection: fc.constantFrom(...COLLECTION_NAMES), data: hostileValue })),
        ({ collection, data }) => {
          const issues = readBySchema(collection, 'entry', data).issues;
          for (const issue of issues) {
            expect(issue.found).not.toBe('');
            expect(issue.expected).not.toBe('');
            expect(issue.found).not.toContain('\n');
          }
          checkUnfilled(collection, 'entry', data);
          checkUnseen(collection, 'entry', data);
          if (issues.length === 0)
            checkDates(collection, 'entry', data as object, { since: '2011-01-01', today: '2026-01-02' });
        },
      ),
      RUNS,
    );
  }, 240_000);

  it('is shown in one short line', () => {
    fc.assert(
      fc.property(hostileValue, (value) => {
        const shown = show(value);
        expect([...shown].length).toBeLessThanOrEqual(82);
        expect(shown).not.toMatch(/\n/);
      }),
      RUNS,
    );
  });

  it('has at most one nearest word', () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText, { maxLength: 3 }), (word, candidates) => {
        const found = nearest(
          word.slice(0, 50),
          candidates.map((candidate) => candidate.slice(0, 50)),
        );
        expect(found === undefined || candidates.some((candidate) => candidate.slice(0, 50) === found)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('any file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const yaml = fc.oneof(
    hostileText,
    fc
      .array(fc.tuple(hostileText, hostileText), { maxLength: 4 })
      .map((pairs) => pairs.map(([key, value]) => `${key}: ${value}\n`).join('')),
    fc
      .array(
        fc.constantFrom(
          'a: ',
          '- ',
          '  ',
          '[',
          ']',
          '{',
          '}',
          '"',
          "'",
          '|',
          '>',
          '&a ',
          '*a',
          '!!js/function ',
          '<<: ',
          '\n',
          'x',
          ', ',
          '# ',
          '? ',
          '%YAML 1.1\n',
          '---\n',
          '__proto__: ',
          '1e3',
          '2026-01-02',
        ),
        { maxLength: 25 },
      )
      .map((parts) => parts.join('')),
  );

  it('of YAML is read or its mistake has a place in it', () => {
    fc.assert(
      fc.property(yaml, (text) => {
        const { faults, data, locate } = readEntry(bytes(text), 'yaml');
        const lines = text.split(/\n/).length;
        for (const { line, found, expected } of faults) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines + 1);
          expect([found, expected]).not.toContain('');
        }
        if (faults.length > 0) expect(data).toBeUndefined();
        else if (typeof data === 'object' && data !== null) expect(Object.keys(data)).not.toContain('__proto__');
        expect(locate(['a', 0, '__proto__']).line).toBeGreaterThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it('of prose is read or its mistake has a place in it, and nothing but the allowed components gets through', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { faults, prose } = readEntry(bytes(`---\ntitle: x\n---\n${text}`), 'mdx');
        expect((prose === undefined) === faults.some(({ code }) => code === 'syntax' || code === 'unreadable')).toBe(
          true,
        );
        if (prose === undefined) return;
        const issues = checkProse(PLACE, prose);
        if (issues.length === 0)
          expect(tagsIn(prose).filter((tag) => !Object.hasOwn(PROSE_COMPONENTS, tag))).toEqual([]);
        checkUnfilledProse(PLACE, prose);
        checkUnseenProse(PLACE, prose);
        linksInProse(PLACE, prose);
        referencesInProse(PLACE, prose);
        textsInProse(PLACE, prose);
      }),
      RUNS,
    );
  });

  it('of bytes is text or says why not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom('mdx', 'yaml'), (content, kind) => {
        const { faults, data } = readEntry(content, kind);
        if (content.includes(0)) expect(faults.length).toBeGreaterThan(0);
        if (faults.length > 0) expect(data).toBeUndefined();
      }),
      RUNS,
    );
  });
});

describe('any wording', () => {
  it('is judged, each fault with what was found', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const faults = [
          ...checkWording(text),
          ...checkLine('title', text),
          ...checkLine('sentence', text),
          ...checkLinkText(text),
        ];
        for (const { found, expected } of faults) expect([found, expected]).not.toContain('');
        for (const period of periodsInText(text)) {
          expect(text).toContain(period.text);
          expect(Number.isFinite(period.value)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe('the same thing over and over', () => {
  test.each(LONG_TEXTS)('%s comes to an end', (_what, text) => {
    const start = text.slice(0, 20_000);
    expect(() => checkWording(start)).not.toThrow();
    expect(() => periodsInText(start)).not.toThrow();
    expect(() => show(start)).not.toThrow();
  });
});
