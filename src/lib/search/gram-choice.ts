import { gramsOf } from './features.ts';
import { LEVELS } from './model.ts';

/** One text to learn from. */
export interface Sample {
  /** Folded. */
  text: string;
  /** Terms of the glossary that it says. */
  terms: readonly string[];
  /** Addresses of the pages it wants, all of them equally; the empty address where no page answers. */
  wants: readonly string[];
  /** The page that it does not want, where only that is known. */
  refuses?: string;
  weight: number;
}

/** The features of a model: how they are kept, and the row and level of each. */
export interface Features {
  /** As `ModelData` keeps them. */
  grams: string;
  senses: string[];
  levels: string;
  /** Lists a sample's features by row, each with how much it says. */
  weigh: (sample: Sample) => { row: number; weight: number }[];
  count: number;
}

function levelOf(having: number, all: number): number {
  const telling = Math.log((all + 1) / (having + 0.5));
  let best = 0;
  LEVELS.forEach((level, index) => {
    if (Math.abs(level - telling) < Math.abs((LEVELS[best] ?? 0) - telling)) best = index;
  });
  return best;
}

function add<Key>(counts: Map<Key, number>, key: Key, amount = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + amount);
}

/**
 * Returns how much each gram tells about the page that is wanted (the statistic G of gram and page): much where many lines have
 * it and few pages are wanted by them.
 */
function worthOf(samples: readonly Sample[]): Map<string, number> {
  const pages = new Map<string, number>();
  const together = new Map<string, Map<string, number>>();
  let all = 0;
  for (const { text, wants } of samples) {
    for (const page of wants) add(pages, page, 1 / wants.length);
    if (wants.length > 0) all += 1;
    for (const gram of gramsOf(text)) {
      const wanted = together.get(gram) ?? new Map<string, number>();
      for (const page of wants) add(wanted, page, 1 / wants.length);
      together.set(gram, wanted);
    }
  }
  return new Map(
    [...together].map(([gram, wanted]) => {
      const having = [...wanted.values()].reduce((sum, count) => sum + count, 0);
      const parts = [...wanted].map(
        ([page, count]) => count * Math.log((count * all) / (having * (pages.get(page) ?? 1))),
      );
      return [gram, parts.reduce((sum, part) => sum + part, 0)];
    }),
  );
}

/** Chooses the grams that tell most, so many of them, and brings with each pair its first character. */
function chooseGrams(samples: readonly Sample[], counts: ReadonlyMap<string, number>, fewest: number, most: number) {
  const worth = worthOf(samples);
  const chosen = [...counts]
    .filter(([, having]) => having >= fewest)
    .map(([gram]) => gram)
    .sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, most);
  const groups = new Map<string, string[]>();
  for (const gram of [...chosen].sort()) {
    const [first = '', second] = [...gram];
    groups.set(first, [...(groups.get(first) ?? []), ...(second === undefined ? [] : [second])]);
  }
  return groups;
}

/** Chooses the features of samples: grams of at least `fewest` samples, of these the `most` telling, and all senses. */
export function chooseFeatures(samples: readonly Sample[], fewest: number, most: number): Features {
  const gramCounts = new Map<string, number>();
  const senseCounts = new Map<string, number>();
  for (const { text, terms } of samples) {
    for (const gram of gramsOf(text)) add(gramCounts, gram);
    for (const term of new Set(terms)) add(senseCounts, term);
  }
  const groups = chooseGrams(samples, gramCounts, fewest, most);
  const grams = [...groups].flatMap(([first, seconds]) => [first, ...seconds.map((second) => first + second)]);
  const senses = [...senseCounts.keys()].sort();
  const rows = [
    ...grams.map((gram) => levelOf(gramCounts.get(gram) ?? 0, samples.length)),
    ...senses.map((term) => levelOf(senseCounts.get(term) ?? 0, samples.length)),
  ].map((level, row) => ({ row, level }));
  rows.push({ row: rows.length, level: LEVELS.length - 1 });
  const weightOf = ({ level }: { level: number }) => LEVELS[level] ?? 0;
  const gramRow = new Map(grams.map((gram, index) => [gram, rows[index]]));
  const senseRow = new Map(senses.map((term, index) => [term, rows[grams.length + index]]));
  return {
    grams: [...groups].map(([first, seconds]) => first + seconds.join('')).join(' '),
    senses,
    levels: rows.map(({ level }) => level).join(''),
    weigh: ({ text, terms }) => {
      const own = gramsOf(text);
      const known = own.flatMap((gram) => gramRow.get(gram) ?? []);
      const found = [...known, ...[...new Set(terms)].flatMap((term) => senseRow.get(term) ?? [])];
      const unknown = (LEVELS.at(-1) ?? 0) * ((own.length - known.length) / own.length);
      return [
        ...found.map((one) => ({ row: one.row, weight: weightOf(one) })),
        ...(unknown > 0 ? [{ row: rows.length - 1, weight: unknown }] : []),
      ];
    },
    count: rows.length,
  };
}
