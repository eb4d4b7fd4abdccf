import type { Facet } from '../schemas/facet.ts';
import { type Case, judge, type When } from './condition.ts';

/** One row of the decision table: an outcome and the cases it claims. */
export interface TableRow {
  code: string;
  when: When | undefined;
}

/** A set of answers that hits no row (`codes` empty) or more than one. */
export interface TableFault {
  case: Case;
  codes: string[];
}

/** Lists every complete case: one option for each facet, in the order of the facets and of their options. */
export function enumerateCases(facets: readonly Facet[]): Case[] {
  let cases: Record<string, string>[] = [{}];
  for (const facet of facets) {
    cases = cases.flatMap((known) => facet.options.map((option) => ({ ...known, [facet.id]: option.id })));
  }
  return cases;
}

/** Returns the codes of the rows that claim a complete case. */
export function hitsOf(rows: readonly TableRow[], complete: Case): string[] {
  return rows.filter((row) => judge(row.when, complete) === 'yes').map((row) => row.code);
}

/** Drops every answer without which the same fault remains for all completions of what is left. */
function smallestCase(cases: readonly Case[], hits: readonly string[], fault: Case, signature: string): Case {
  const kept: Record<string, string> = { ...fault };
  for (const facet of Object.keys(fault)) {
    const { [facet]: _dropped, ...rest } = kept;
    const agrees = (known: Case) => Object.entries(rest).every(([id, option]) => known[id] === option);
    if (cases.every((known, index) => !agrees(known) || hits[index] === signature)) delete kept[facet];
  }
  return kept;
}

/**
 * Checks the unique-hit policy: every complete case is claimed by exactly one row.
 * Returns each distinct fault once, with the smallest set of answers that shows it.
 */
export function checkTable(facets: readonly Facet[], rows: readonly TableRow[]): TableFault[] {
  const cases = enumerateCases(facets);
  const hits = cases.map((known) => hitsOf(rows, known).join(' '));
  const faults = new Map<string, TableFault>();
  cases.forEach((known, index) => {
    const signature = hits[index] ?? '';
    const codes = signature === '' ? [] : signature.split(' ');
    if (codes.length === 1) return;
    const seen = [...faults.values()].some((fault) =>
      Object.entries(fault.case).every(([id, option]) => known[id] === option),
    );
    if (seen) return;
    const small = smallestCase(cases, hits, known, signature);
    faults.set(JSON.stringify([small, signature]), { case: small, codes });
  });
  return [...faults.values()];
}
