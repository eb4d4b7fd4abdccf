import { allowedOptions, type Condition } from '../cases/condition.ts';
import { nameKinds, tidyQuery } from './exact.ts';
import type { Lexicon } from './lexicon.ts';
import { type Hit, type Reading, readQuery } from './reading.ts';
import type { Sense } from './table.ts';

/** A word of the query and everything that counts as finding it. */
export interface PlannedWord {
  /** As typed, folded. */
  typed: readonly string[];
  /** The glossary's word for it, folded; the same where the glossary has none. */
  term: string;
  weight: number;
}

/** A word that is looked up under another name, which the reader is told and may undo. */
export interface Expansion {
  typed: string;
  term: string;
}

/** What to look for. */
export interface Plan {
  /** What was typed, without characters that nobody sees, cut to what is read. */
  query: string;
  /** It was longer than what is read. */
  cut: boolean;
  reading: Reading;
  senses: readonly Sense[];
  /** What the query says about the account. */
  known: Condition;
  expansions: readonly Expansion[];
  words: readonly PlannedWord[];
  /** The query without its question words. */
  content: string;
  /** Words that the table knows nothing of: only the full text can tell about them. */
  unknown: readonly string[];
}

/** Weight of a word that is not in the glossary. */
const UNKNOWN_WEIGHT = 2;

/** Puts together what several words say; two answers to one facet mean either. */
function merge(conditions: readonly (Condition | undefined)[]): Condition {
  const known = new Map<string, Set<string>>();
  for (const condition of conditions) {
    for (const facet of Object.keys(condition ?? {})) {
      const options = allowedOptions(condition ?? {}, facet) ?? [];
      known.set(facet, new Set([...(known.get(facet) ?? []), ...options]));
    }
  }
  return Object.fromEntries([...known].map(([facet, options]) => [facet, [...options]]));
}

function expansionsOf(hits: readonly Hit[], lexicon: Lexicon): Expansion[] {
  const seen = new Set<string>();
  const inner = (hit: Hit) =>
    hits.some(({ start, end }) => start <= hit.start && hit.end <= end && end - start > hit.end - hit.start);
  return hits.flatMap((hit) => {
    const { sense, typed, guessed } = hit;
    const { term = '', words = [], outside } = lexicon.table.senses[sense] ?? {};
    // What no page answers is not looked for under that name; the reader is told so.
    if ((typed === words[0] && !guessed) || outside !== undefined || seen.has(term) || inner(hit)) return [];
    seen.add(term);
    return [{ typed, term }];
  });
}

function wordsOf({ hits, rest }: Reading, lexicon: Lexicon, asTyped: boolean): PlannedWord[] {
  const known = hits.map(({ sense, parts }) => {
    const { words = [], weight = UNKNOWN_WEIGHT } = lexicon.table.senses[sense] ?? {};
    return { typed: parts, term: asTyped ? parts.join('') : (words[0] ?? ''), weight };
  });
  return [...known, ...rest.map((run) => ({ typed: [run], term: run, weight: UNKNOWN_WEIGHT }))];
}

/** Plans the search for a query; `asTyped` takes the reader's words as they stand, without other words for them. */
export function planQuery(typed: string, lexicon: Lexicon, asTyped = false): Plan {
  const { query, cut } = tidyQuery(typed);
  const reading = readQuery(
    nameKinds(query, lexicon.table.subject.series, (mail) => Object.hasOwn(lexicon.script.cited ?? {}, mail)),
    lexicon,
  );
  const { hits, rest } = reading;
  const senses = asTyped
    ? []
    : [...new Set(hits.map(({ sense }) => sense))].flatMap((sense) => lexicon.table.senses[sense] ?? []);
  const known = merge(senses.filter(({ outside }) => outside === undefined).map(({ means }) => means));
  const words = wordsOf(reading, lexicon, asTyped);
  return {
    query,
    cut,
    reading,
    senses,
    known,
    expansions: asTyped ? [] : expansionsOf(hits, lexicon),
    words,
    content: words.map(({ typed }) => typed.join('')).join(''),
    unknown: rest,
  };
}
