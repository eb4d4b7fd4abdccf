import { chooseFeatures, type Sample } from './gram-choice.ts';
import { type ModelData, packColumns, packRows } from './model.ts';
import { type InputFeature, Network } from './network.ts';

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

/** Puts numbers into an order that `random` settles. */
function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
}

/** Turns the probabilities of pages into the slopes of the loss, in place: towards what a sample wants, or away from what it refuses. */
function toSlopes(found: Float64Array, { wants, refuses }: Sample, column: ReadonlyMap<string, number>): void {
  const refused = refuses === undefined ? undefined : column.get(refuses);
  if (refused === undefined) {
    for (const page of wants) {
      const wanted = column.get(page) as number;
      found[wanted] = (found[wanted] as number) - 1 / wants.length;
    }
    return;
  }
  const share = Math.min(found[refused] as number, 0.99);
  for (let page = 0; page < found.length; page += 1) found[page] = (-share / (1 - share)) * (found[page] as number);
  found[refused] = share;
}

/** Returns the pages that samples want by address, «no page answers» last. */
function pagesIn(samples: readonly Sample[]): string[] {
  return [...new Set(samples.flatMap(({ wants }) => wants))].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1,
  );
}

/**
 * Trains the model: softmax regression through a narrow layer, one sample at a time with AdaGrad, in an order that the seed
 * settles. Exact arithmetic in one order: the same samples give the same numbers on the same engine.
 */
export function trainModel(samples: readonly Sample[], training: Training): ModelData {
  const { rank, fewest, most, epochs, rounded, drop, rate, seed, steps } = training;
  const random = randomNumbers(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const pages = pagesIn(samples);
  const column = new Map(pages.map((page, index) => [page, index]));
  const { grams, senses, levels, weigh, count } = chooseFeatures(samples, fewest, most);
  const inputs = samples.map((sample): InputFeature[] => {
    const found = weigh(sample);
    const length = Math.sqrt(found.reduce((sum, { weight }) => sum + weight ** 2, 0)) || 1;
    return found.map(({ row, weight }) => ({ row, share: weight / length }));
  });
  const network = new Network(training, count, pages.length, normal);
  const { rows, columns, found } = network;

  const order = samples.map((_sample, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    if (epoch === epochs - rounded) for (const layer of [rows, columns]) layer.round();
    // Ever smaller steps, so that the numbers settle.
    const pace = rate * (1 - epoch / epochs);
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index] as Sample;
      const input = (inputs[index] ?? []).filter(() => random() >= drop);
      network.look(input);
      toSlopes(found, sample, column);
      network.move(input, sample.weight, pace);
    }
  }
  return {
    pages,
    rank,
    grams,
    senses,
    levels,
    rows: packRows(rows.exact, steps[0]),
    columns: packColumns(columns.exact, steps[1]),
    steps,
  };
}
