import { gramsOf } from './features.ts';
import { LEVELS, type ModelData, packNumbers } from './model.ts';

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

/** How the model is trained. */
export interface Training {
  rank: number;
  /** A gram counts that so many samples have. */
  fewest: number;
  epochs: number;
  /** Share of a sample's features that are left out each time, at random: no single word may carry a page alone. */
  drop: number;
  rate: number;
  seed: number;
  steps: readonly [number, number];
}

const LEAST = 1e-6;

/** Returns the same row of numbers between 0 and 1 for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function levelOf(having: number, all: number): number {
  const telling = Math.log((all + 1) / (having + 0.5));
  let best = 0;
  LEVELS.forEach((level, index) => {
    if (Math.abs(level - telling) < Math.abs((LEVELS[best] ?? 0) - telling)) best = index;
  });
  return best;
}

function countAll(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const one of new Set(list)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Sorts features by level, and gives each its row. */
function layOut(grams: ReadonlyMap<string, number>, senses: ReadonlyMap<string, number>, all: number) {
  const levels = LEVELS.map(() => ({ grams: [[], [], []] as string[][], senses: [] as string[] }));
  for (const [gram, having] of [...grams].sort(([a], [b]) => (a < b ? -1 : 1))) {
    levels[levelOf(having, all)]?.grams[[...gram].length - 1]?.push(gram);
  }
  for (const [term, having] of [...senses].sort(([a], [b]) => (a < b ? -1 : 1))) {
    levels[levelOf(having, all)]?.senses.push(term);
  }
  const gramRow = new Map<string, { row: number; level: number }>();
  const senseRow = new Map<string, { row: number; level: number }>();
  let row = 0;
  levels.forEach(({ grams: lengths }, level) => {
    for (const gram of lengths.flat()) gramRow.set(gram, { row: row++, level });
  });
  levels.forEach(({ senses: terms }, level) => {
    for (const term of terms) senseRow.set(term, { row: row++, level });
  });
  return { levels, gramRow, senseRow, count: row };
}

/**
 * Trains the model: softmax regression through a narrow layer, one sample at a time with AdaGrad, in an order that the seed
 * settles. Exact arithmetic in one order: the same samples give the same numbers on the same engine.
 */
export function trainModel(samples: readonly Sample[], training: Training): ModelData {
  const { rank, fewest, epochs, drop, rate, seed, steps } = training;
  const random = randomNumbers(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const pages = [...new Set(samples.flatMap(({ wants }) => wants))].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1,
  );
  const column = new Map(pages.map((page, index) => [page, index]));
  const gramLists = samples.map(({ text }) => gramsOf(text));
  const grams = new Map([...countAll(gramLists)].filter(([, having]) => having >= fewest));
  const senses = countAll(samples.map(({ terms }) => terms));
  const { levels, gramRow, senseRow, count } = layOut(grams, senses, samples.length);
  const inputs = samples.map(({ terms }, index) => {
    const found = [
      ...(gramLists[index] ?? []).flatMap((gram) => gramRow.get(gram) ?? []),
      ...[...new Set(terms)].flatMap((term) => senseRow.get(term) ?? []),
    ];
    const length = Math.sqrt(found.reduce((sum, { level }) => sum + (LEVELS[level] ?? 0) ** 2, 0)) || 1;
    return found.map(({ row, level }) => ({ row, share: (LEVELS[level] ?? 0) / length }));
  });

  const width = rank + 1;
  const rows = Float64Array.from({ length: count * rank }, () => normal() * 0.3);
  const columns = Float64Array.from({ length: pages.length * width }, (_n, index) =>
    index % width === rank ? 0 : normal() * 0.3,
  );
  const rowSquares = new Float64Array(rows.length).fill(LEAST);
  const columnSquares = new Float64Array(columns.length).fill(LEAST);
  const hidden = new Float64Array(rank);
  const back = new Float64Array(rank);
  const slopes = new Float64Array(pages.length);
  const order = samples.map((_sample, index) => index);

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other] as number, order[index] as number];
    }
    for (const index of order) {
      const sample = samples[index] as Sample;
      const input = (inputs[index] ?? []).filter(() => random() >= drop);
      hidden.fill(0);
      for (const { row, share } of input) {
        for (let k = 0; k < rank; k += 1) hidden[k] = (hidden[k] as number) + share * (rows[row * rank + k] as number);
      }
      let highest = Number.NEGATIVE_INFINITY;
      for (let page = 0; page < pages.length; page += 1) {
        let sum = columns[page * width + rank] as number;
        for (let k = 0; k < rank; k += 1) sum += (hidden[k] as number) * (columns[page * width + k] as number);
        slopes[page] = sum;
        highest = Math.max(highest, sum);
      }
      let total = 0;
      for (let page = 0; page < pages.length; page += 1) {
        slopes[page] = Math.exp((slopes[page] as number) - highest);
        total += slopes[page] as number;
      }
      for (let page = 0; page < pages.length; page += 1) slopes[page] = (slopes[page] as number) / total;
      const refused = sample.refuses === undefined ? undefined : column.get(sample.refuses);
      if (refused !== undefined) {
        const share = Math.min(slopes[refused] as number, 0.99);
        for (let page = 0; page < pages.length; page += 1)
          slopes[page] = (-share / (1 - share)) * (slopes[page] as number);
        slopes[refused] = share;
      } else {
        for (const page of sample.wants) {
          const wanted = column.get(page) as number;
          slopes[wanted] = (slopes[wanted] as number) - 1 / sample.wants.length;
        }
      }
      back.fill(0);
      for (let page = 0; page < pages.length; page += 1) {
        const slope = (slopes[page] as number) * sample.weight;
        if (Math.abs(slope) < 1e-4) continue;
        for (let k = 0; k <= rank; k += 1) {
          const place = page * width + k;
          const step = slope * (k === rank ? 1 : (hidden[k] as number));
          if (k < rank) back[k] = (back[k] as number) + slope * (columns[place] as number);
          columnSquares[place] = (columnSquares[place] as number) + step * step;
          columns[place] = (columns[place] as number) - (rate * 0.5 * step) / Math.sqrt(columnSquares[place] as number);
        }
      }
      for (const { row, share } of input) {
        for (let k = 0; k < rank; k += 1) {
          const place = row * rank + k;
          const step = (back[k] as number) * share;
          rowSquares[place] = (rowSquares[place] as number) + step * step;
          rows[place] = (rows[place] as number) - (rate * step) / Math.sqrt(rowSquares[place] as number);
        }
      }
    }
  }
  return {
    pages,
    rank,
    grams: levels.map(({ grams: lengths }) => lengths.map((list) => list.join(''))),
    senses: levels.map(({ senses: terms }) => terms),
    rows: packNumbers(rows, steps[0]),
    columns: packNumbers(columns, steps[1]),
    steps,
  };
}
