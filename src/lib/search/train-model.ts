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
/** Less than this moves nothing. */
const NO_SLOPE = 1e-4;

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

/** One feature of a sample: its row, and its share of the whole. */
interface Feature {
  row: number;
  share: number;
}

/** The numbers of one layer while they are learnt: exact, as they will be kept, and how far each has been moved so far. */
class Layer {
  /** What counts at the moment: the exact numbers, and in the last epochs the rounded ones. */
  used: Float64Array;
  readonly exact: Float64Array;
  private readonly kept: Float64Array;
  private readonly squares: Float64Array;
  private readonly step: number;
  private readonly most: number;

  constructor(exact: Float64Array, step: number, most: number) {
    this.exact = exact;
    this.used = exact;
    this.kept = new Float64Array(exact.length);
    this.squares = new Float64Array(exact.length).fill(LEAST);
    this.step = step;
    this.most = most;
  }

  /** From now on every number counts rounded. */
  round(): void {
    for (let place = 0; place < this.exact.length; place += 1) this.keep(place);
    this.used = this.kept;
  }

  private keep(place: number): void {
    this.kept[place] = roundNumber(this.exact[place] as number, this.step, this.most);
  }

  /** Moves a number against its slope, the less the more it was moved before (AdaGrad). */
  move(place: number, slope: number, pace: number): void {
    const squares = (this.squares[place] as number) + slope * slope;
    this.squares[place] = squares;
    this.exact[place] = (this.exact[place] as number) - (pace * slope) / Math.sqrt(squares);
    if (this.used === this.kept) this.keep(place);
  }
}

/** Puts numbers into an order that `random` settles. */
function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
}

/** Turns sums into probabilities, in place. */
function softmax(sums: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const sum of sums) highest = Math.max(highest, sum);
  let total = 0;
  for (let place = 0; place < sums.length; place += 1) {
    sums[place] = Math.exp((sums[place] as number) - highest);
    total += sums[place] as number;
  }
  for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] as number) / total;
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
  const inputs = samples.map((sample): Feature[] => {
    const found = weigh(sample);
    const length = Math.sqrt(found.reduce((sum, { weight }) => sum + weight ** 2, 0)) || 1;
    return found.map(({ row, weight }) => ({ row, share: weight / length }));
  });

  // A row of numbers for each feature; for each page such a row and, behind it, how often it is wanted at all.
  const width = rank + 1;
  const first = Float64Array.from({ length: count * rank }, () => normal() * 0.3);
  const rows = new Layer(first, steps[0], MOST_ROW);
  const second = Float64Array.from({ length: pages.length * width }, (_number, index) =>
    index % width === rank ? 0 : normal() * 0.3,
  );
  const columns = new Layer(second, steps[1], MOST_COLUMN);

  const hidden = new Float64Array(rank);
  const back = new Float64Array(rank);
  const slopes = new Float64Array(pages.length);

  /** Fills `hidden` with what the features say together, and `slopes` with how probable it makes each page. */
  const look = (input: readonly Feature[]) => {
    hidden.fill(0);
    for (const { row, share } of input) {
      for (let k = 0; k < rank; k += 1) {
        hidden[k] = (hidden[k] as number) + share * (rows.used[row * rank + k] as number);
      }
    }
    for (let page = 0; page < pages.length; page += 1) {
      let sum = columns.used[page * width + rank] as number;
      for (let k = 0; k < rank; k += 1) sum += (hidden[k] as number) * (columns.used[page * width + k] as number);
      slopes[page] = sum;
    }
    softmax(slopes);
  };

  /** Moves the numbers of pages by `slopes`, and fills `back` with what that asks of the features. */
  const movePages = (weight: number, pace: number) => {
    back.fill(0);
    for (let page = 0; page < pages.length; page += 1) {
      const slope = (slopes[page] as number) * weight;
      if (Math.abs(slope) < NO_SLOPE) continue;
      for (let k = 0; k <= rank; k += 1) {
        const place = page * width + k;
        if (k < rank) back[k] = (back[k] as number) + slope * (columns.used[place] as number);
        columns.move(place, slope * (k === rank ? 1 : (hidden[k] as number)), pace * 0.5);
      }
    }
  };

  const order = samples.map((_sample, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    if (epoch === epochs - rounded) for (const layer of [rows, columns]) layer.round();
    // Ever smaller steps, so that the numbers settle.
    const pace = rate * (1 - epoch / epochs);
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index] as Sample;
      const input = (inputs[index] ?? []).filter(() => random() >= drop);
      look(input);
      toSlopes(slopes, sample, column);
      movePages(sample.weight, pace);
      for (const { row, share } of input) {
        for (let k = 0; k < rank; k += 1) rows.move(row * rank + k, (back[k] as number) * share, pace);
      }
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
