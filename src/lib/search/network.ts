import { MOST_COLUMN, MOST_ROW, type ModelNumbers, roundNumber } from './model.ts';

const LEAST = 1e-6;
/** Less than this moves nothing. */
const NO_SLOPE = 1e-4;

/** One feature of a sample: its row, and its share of the whole. */
export interface InputFeature {
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

/**
 * The model while it is learnt: a row of numbers for each feature; for each page such a row and, behind it, how often it is
 * wanted at all.
 */
export class Network {
  readonly rows: Layer;
  readonly columns: Layer;
  /** Once a sample was looked at: how probable each page is; the slopes of the loss in place of that while it is learnt from. */
  readonly found: Float64Array;
  private readonly rank: number;
  /** What the features of a sample say together. */
  private readonly hidden: Float64Array;
  /** What a sample asks of its features. */
  private readonly back: Float64Array;

  constructor(
    { rank, steps }: Pick<ModelNumbers, 'rank' | 'steps'>,
    features: number,
    pages: number,
    normal: () => number,
  ) {
    const width = rank + 1;
    this.rank = rank;
    this.rows = new Layer(
      Float64Array.from({ length: features * rank }, () => normal() * 0.3),
      steps[0],
      MOST_ROW,
    );
    this.columns = new Layer(
      Float64Array.from({ length: pages * width }, (_number, index) => (index % width === rank ? 0 : normal() * 0.3)),
      steps[1],
      MOST_COLUMN,
    );
    this.found = new Float64Array(pages);
    this.hidden = new Float64Array(rank);
    this.back = new Float64Array(rank);
  }

  /** Fills `found` with how probable the features make each page. */
  look(input: readonly InputFeature[]): void {
    const { rank, hidden, found, rows, columns } = this;
    hidden.fill(0);
    for (const { row, share } of input) {
      for (let k = 0; k < rank; k += 1) {
        hidden[k] = (hidden[k] as number) + share * (rows.used[row * rank + k] as number);
      }
    }
    for (let page = 0; page < found.length; page += 1) {
      const start = page * (rank + 1);
      let sum = columns.used[start + rank] as number;
      for (let k = 0; k < rank; k += 1) sum += (hidden[k] as number) * (columns.used[start + k] as number);
      found[page] = sum;
    }
    softmax(found);
  }

  /** Moves the numbers of pages, then those of the features that were looked at, by the slopes that `found` has become. */
  move(input: readonly InputFeature[], weight: number, pace: number): void {
    const { rank, back, rows } = this;
    this.movePages(weight, pace);
    for (const { row, share } of input) {
      for (let k = 0; k < rank; k += 1) rows.move(row * rank + k, (back[k] as number) * share, pace);
    }
  }

  private movePages(weight: number, pace: number): void {
    const { rank, hidden, back, found, columns } = this;
    back.fill(0);
    for (let page = 0; page < found.length; page += 1) {
      const slope = (found[page] as number) * weight;
      if (Math.abs(slope) < NO_SLOPE) continue;
      for (let k = 0; k <= rank; k += 1) {
        const place = page * (rank + 1) + k;
        if (k < rank) back[k] = (back[k] as number) + slope * (columns.used[place] as number);
        columns.move(place, slope * (k === rank ? 1 : (hidden[k] as number)), pace * 0.5);
      }
    }
  }
}
