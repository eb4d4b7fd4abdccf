import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkTable, enumerateCases, hitsOf, type TableRow } from '../../../../src/lib/cases/table.ts';
import { facet, row } from '../../../builders.ts';
import { CASES, completions, FACETS, fulfils, whens } from './small-worlds.ts';

const KIND = facet('kind', ['a', 'b', 'c']);
const SEAL = facet('seal', ['x', 'y']);

describe('enumerateCases', () => {
  it('lists every combination once, the last facet changing first', () => {
    expect(enumerateCases([SEAL, facet('kind', ['a', 'b'])])).toEqual([
      { seal: 'x', kind: 'a' },
      { seal: 'x', kind: 'b' },
      { seal: 'y', kind: 'a' },
      { seal: 'y', kind: 'b' },
    ]);
  });

  it('gives the one empty case where there is no facet', () => {
    expect(enumerateCases([])).toEqual([{}]);
  });
});

describe('hitsOf', () => {
  it('gives every row that claims a case, in the order of the rows', () => {
    const rows = [row('mp-2', { kind: 'a' }), row('mp-1', undefined), row('mp-3', { kind: 'b' })];
    expect(hitsOf(rows, { kind: 'a', seal: 'x' })).toEqual(['mp-2', 'mp-1']);
  });
});

describe('checkTable', () => {
  test.each<[string, TableRow[], ReturnType<typeof checkTable>]>([
    ['nothing in a sound table', [row('mp-1', { kind: ['a', 'b'] }), row('mp-2', { kind: 'c' })], []],
    ['an empty table once', [], [{ case: {}, codes: [] }]],
    [
      'two rows that claim everything once',
      [row('mp-1', undefined), row('mp-2', {})],
      [{ case: {}, codes: ['mp-1', 'mp-2'] }],
    ],
    [
      'a gap by the one answer that decides it',
      [row('mp-1', { kind: ['a', 'b'] })],
      [{ case: { kind: 'c' }, codes: [] }],
    ],
    [
      'an overlap by every answer that it needs',
      [row('mp-1', { kind: 'a' }), row('mp-2', { seal: 'x' }), row('mp-3', { kind: ['b', 'c'], seal: 'y' })],
      [{ case: { kind: 'a', seal: 'x' }, codes: ['mp-1', 'mp-2'] }],
    ],
    [
      'two gaps and an overlap apart',
      [row('mp-1', { kind: 'a' }), row('mp-2', { kind: 'a', seal: 'x' })],
      [
        { case: { kind: 'a', seal: 'x' }, codes: ['mp-1', 'mp-2'] },
        { case: { kind: 'b' }, codes: [] },
        { case: { kind: 'c' }, codes: [] },
      ],
    ],
    [
      'overlaps of different rows apart, and of three rows as one',
      [row('mp-1', {}), row('mp-2', { kind: 'a' }), row('mp-3', { kind: ['a', 'b'] })],
      [
        { case: { kind: 'a' }, codes: ['mp-1', 'mp-2', 'mp-3'] },
        { case: { kind: 'b' }, codes: ['mp-1', 'mp-3'] },
      ],
    ],
  ])('reports %s', (_what, rows, faults) => {
    expect(checkTable([KIND, SEAL], rows)).toEqual(faults);
  });

  it('describes a gap once, though its middle could be described another way', () => {
    const facets = ['x', 'y', 'z'].map((id) => facet(id, ['0', '1']));
    const covered = row('mp-1', [
      { x: '0', z: '0' },
      { x: '1', y: '0' },
    ]);
    expect(checkTable(facets, [covered])).toEqual([
      { case: { x: '0', z: '1' }, codes: [] },
      { case: { x: '1', y: '1' }, codes: [] },
    ]);
  });

  const tables = fc.array(whens, { maxLength: 4 }).map((list) => list.map((when, index) => row(`mp-${index}`, when)));
  const codesFor = (rows: readonly TableRow[], known: (typeof CASES)[number]) =>
    rows.filter(({ when }) => fulfils(when, known)).map(({ code }) => code);

  it('names every faulty case with its codes, and no sound one', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const faults = checkTable(FACETS, rows);
        for (const known of CASES) {
          const codes = codesFor(rows, known);
          const named = faults.filter((fault) => completions(fault.case).includes(known));
          if (codes.length === 1) expect(named).toEqual([]);
          else expect(named.map((fault) => fault.codes)).toContainEqual(codes);
          for (const fault of named) expect(fault.codes).toEqual(codes);
        }
      }),
    );
  });

  it('names no answer that the fault does not need', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        for (const fault of checkTable(FACETS, rows)) {
          for (const id of Object.keys(fault.case)) {
            const fewer = Object.fromEntries(Object.entries(fault.case).filter(([key]) => key !== id));
            const all = completions(fewer).map((known) => codesFor(rows, known).join());
            expect(all.every((codes) => codes === fault.codes.join())).toBe(false);
          }
        }
      }),
    );
  });

  it('reports no fault twice', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const faults = checkTable(FACETS, rows).map((fault) => JSON.stringify(fault));
        expect(new Set(faults).size).toBe(faults.length);
      }),
    );
  });
});
