import { chooseFeatures, type Sample } from './gram-choice.ts';
import { MOST_COLUMN, MOST_ROW, type ModelData, packColumns, packRows, roundNumber } from './model.ts';

export type { Sample };

/** How the model is trained. */
export interface Training {
  rank: number;
  /** A gram counts that so many samples have. */
  fewest: number;
  /** So many grams are kept, those that tell most. */
  most: number;
  epochs: number;
  /** In so many of the epochs, the last ones, every number counts as it will be kept: rounded. */
  rounded: number;
  /** Share of a sample's features that are left out each time, at random: no single word may carry a page alone. */
  drop: number;
  /** How far numbers go with each step in the first epoch; less and less after it. */
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

/**
 * Trains the model: softmax regression through a narrow layer, one sample at a time with AdaGrad, in an order that the seed
 * settles. Exact arithmetic in one order: the same samples give the same numbers on the same engine.
 */
export function trainModel(samples: readonly Sample[], training: Training): ModelData {
  const { rank, fewest, most, epochs, rounded, drop, rate, seed, steps } = training;
  const random = randomNumbers(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const pages = [...new Set(samples.flatMap(({ wants }) => wants))].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1,
  );
  const column = new Map(pages.map((page, index) => [page, index]));
  const { grams, senses, levels, weigh, count } = chooseFeatures(samples, fewest, most);
  const inputs = samples.map((sample) => {
    const found = weigh(sample);
    const length = Math.sqrt(found.reduce((sum, { weight }) => sum + weight ** 2, 0)) || 1;
    return found.map(({ row, weight }) => ({ row, share: weight / length }));
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

  const keptRows = new Float64Array(rows.length);
  const keptColumns = new Float64Array(columns.length);
  const keep = () => {
    for (let k = 0; k < rows.length; k += 1) keptRows[k] = roundNumber(rows[k] as number, steps[0], MOST_ROW);
    for (let k = 0; k < columns.length; k += 1) {
      keptColumns[k] = roundNumber(columns[k] as number, steps[1], MOST_COLUMN);
    }
  };

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const exact = epoch < epochs - rounded;
    const usedRows = exact ? rows : keptRows;
    const usedColumns = exact ? columns : keptColumns;
    if (!exact) keep();
    // Ever smaller steps, so that the numbers settle.
    const pace = rate * (1 - epoch / epochs);
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other] as number, order[index] as number];
    }
    for (const index of order) {
      const sample = samples[index] as Sample;
      const input = (inputs[index] ?? []).filter(() => random() >= drop);
      hidden.fill(0);
      for (const { row, share } of input) {
        for (let k = 0; k < rank; k += 1)
          hidden[k] = (hidden[k] as number) + share * (usedRows[row * rank + k] as number);
      }
      let highest = Number.NEGATIVE_INFINITY;
      for (let page = 0; page < pages.length; page += 1) {
        let sum = usedColumns[page * width + rank] as number;
        for (let k = 0; k < rank; k += 1) sum += (hidden[k] as number) * (usedColumns[page * width + k] as number);
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
          if (k < rank) back[k] = (back[k] as number) + slope * (usedColumns[place] as number);
          columnSquares[place] = (columnSquares[place] as number) + step * step;
          columns[place] = (columns[place] as number) - (pace * 0.5 * step) / Math.sqrt(columnSquares[place] as number);
          if (!exact) keptColumns[place] = roundNumber(columns[place] as number, steps[1], MOST_COLUMN);
        }
      }
      for (const { row, share } of input) {
        for (let k = 0; k < rank; k += 1) {
          const place = row * rank + k;
          const step = (back[k] as number) * share;
          rowSquares[place] = (rowSquares[place] as number) + step * step;
          rows[place] = (rows[place] as number) - (pace * step) / Math.sqrt(rowSquares[place] as number);
          if (!exact) keptRows[place] = roundNumber(rows[place] as number, steps[0], MOST_ROW);
        }
      }
    }
  }
  return {
    pages,
    rank,
    grams,
    senses,
    levels,
    rows: packRows(rows, steps[0]),
    columns: packColumns(columns, steps[1]),
    steps,
  };
}
