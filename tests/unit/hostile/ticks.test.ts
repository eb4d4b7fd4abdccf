import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { formatTicks, parseTicks, TICKS_NAME, withTicks } from '../../../src/lib/checklist/ticks.ts';
import { expectPrototypesClean, hostileText, LONG_TEXTS, RUNS } from './hostile-text.ts';

const CODE = /^[a-z-]{2,20}(?:-\d{1,3})?$/;
const PAPER = /^[a-z0-9+-]{1,200}$/;

const papers = fc.array(fc.oneof(fc.constantFrom('proof', 'bound-email+original-id', 'a'), hostileText), {
  maxLength: 4,
});
const codes = fc.oneof(fc.constantFrom('mp-2', 'oa-13', 'uncovered', '__proto__', 'constructor'), hostileText);

/** Texts that look more and more like what the site stores. */
const stored = fc.oneof(
  hostileText,
  fc.json(),
  fc.record({ version: fc.oneof(fc.constant(1), fc.anything()), ticks: fc.anything() }).map((value) => {
    try {
      return JSON.stringify(value) ?? '';
    } catch {
      return '';
    }
  }),
  fc.array(fc.tuple(codes, papers), { maxLength: 4 }).map((entries) => {
    const inside = entries.map(([code, list]) => `${JSON.stringify(code)}:${JSON.stringify(list)}`);
    return `{"version":1,"ticks":{${inside.join(',')}}}`;
  }),
);

afterAll(expectPrototypesClean);

describe('ticks from whatever a device has stored', () => {
  it('name scenarios and papers only', () => {
    fc.assert(
      fc.property(stored, (text) => {
        for (const [code, ids] of parseTicks(text)) {
          expect(code).toMatch(CODE);
          for (const id of ids) expect(id).toMatch(PAPER);
        }
      }),
      RUNS,
    );
  });

  it('come back the same when they are written, and a change touches one scenario only', () => {
    fc.assert(
      fc.property(stored, fc.constantFrom('mp-2', 'oa-3'), fc.boolean(), (text, code, ticked) => {
        const before = parseTicks(text);
        const full = new Map([...before].filter(([, ids]) => ids.size > 0));
        expect(parseTicks(formatTicks(before))).toEqual(full);
        const after = parseTicks(formatTicks(withTicks(before, code, ['proof'], ticked)));
        expect(after.get(code)?.has('proof') ?? false).toBe(ticked);
        full.delete(code);
        expect(new Map([...after].filter(([other]) => other !== code))).toEqual(full);
      }),
      RUNS,
    );
  });

  test.each(LONG_TEXTS)('of %s over and over come to an end', (_what, text) => {
    expect(() => parseTicks(text)).not.toThrow();
    expect(() => parseTicks(`{"version":1,"ticks":{"mp-2":["${text}"]}}`)).not.toThrow();
  });

  it('stand under a name that says their shape', () => {
    expect(TICKS_NAME).toMatch(/\.1$/);
  });
});
