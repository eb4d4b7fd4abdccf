import { gramsOf } from './features.ts';

/**
 * A trained linear model of low rank (as in fastText): every feature of a query is a short row of numbers, their weighted
 * sum is held against one row of numbers a page. `npm run tune:search` makes it, scripts/tune-search.ts says how.
 */
export interface ModelNumbers {
  /** Numbers a row; an even number. */
  rank: number;
  /** A first character, then all that make a pair with it; after a space the next: 「退证款 款项」 is 退, 退证, 退款, 款, 款项. */
  grams: string;
  /** How telling each gram, then each sense, last what is unknown is, a digit each: a position in `LEVELS`. */
  levels: string;
  /** Rows of grams, of senses, and of what is unknown, in the order above: a character for two numbers. */
  rows: string;
  /** Rows of pages, each followed by its bias, a character a number; the last row stands for «no page answers». */
  columns: string;
  /** What the characters of `rows` and `columns` count in. */
  steps: readonly [number, number];
}

/** A model as it is trained, with the pages and senses that its numbers speak of. */
export interface ModelData extends ModelNumbers {
  /** Terms of the glossary. */
  senses: readonly string[];
  /** Addresses from the site's root; the last, empty, stands for «no page answers». */
  pages: readonly string[];
}

/** How telling a feature is (inverse document frequency), by level. */
export const LEVELS = [0.4, 1.2, 2, 2.8, 3.6, 4.4, 5.2, 6, 6.8, 7.6] as const;

/** As far as the numbers of features and of pages go to either side, in steps. */
export const MOST_ROW = 3;
export const MOST_COLUMN = 28;
const KINDS = 2 * MOST_ROW + 1;
/** Numbers are written from `#` on, and stay below the backslash, so that none needs an escape in JSON. */
const FIRST = 35;

function stepsOf(number: number, step: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.round(number / step)));
}

/** Returns what is left of a number when it is kept. */
export function roundNumber(number: number, step: number, most: number): number {
  return stepsOf(number, step, most) * step;
}

/**
 * Writes the numbers of features, two a character: most are zero, and a compressor spends at least a bit on a character. (With
 * arithmetic coding they would weigh 2 kB less, and take a slow phone longer to read than the line to bring 2 kB.)
 */
export function packRows(numbers: ArrayLike<number>, step: number): string {
  const place = (index: number) => MOST_ROW + stepsOf(numbers[index] ?? 0, step, MOST_ROW);
  let text = '';
  for (let index = 0; index < numbers.length; index += 2) {
    text += String.fromCharCode(FIRST + place(index) * KINDS + place(index + 1));
  }
  return text;
}

/** Writes the numbers of pages, one a character. */
export function packColumns(numbers: ArrayLike<number>, step: number): string {
  let text = '';
  for (let index = 0; index < numbers.length; index += 1) {
    text += String.fromCharCode(FIRST + MOST_COLUMN + stepsOf(numbers[index] ?? 0, step, MOST_COLUMN));
  }
  return text;
}

function unpackColumns(text: string, step: number): Float32Array {
  return Float32Array.from(text, (character) => (character.charCodeAt(0) - FIRST - MOST_COLUMN) * step);
}

/** The model, ready for queries. */
export interface Model {
  /** Feature → its row and its level. */
  grams: ReadonlyMap<string, Feature>;
  senses: readonly Feature[];
  /** Stands for all grams that the model does not know. */
  unknown: Feature;
  rank: number;
  /** As they are written: a query reads a few of thousands. */
  rows: string;
  rowStep: number;
  columns: Float32Array;
}

/** Where the numbers of a feature are, and how telling it is. */
export interface Feature {
  row: number;
  level: number;
}

/** Unpacks a model. */
export function openModel(data: ModelNumbers): Model {
  let row = 0;
  const next = () => ({ row, level: Number(data.levels[row++]) });
  const grams = new Map<string, Feature>();
  let first = '';
  for (const char of data.grams) {
    if (char === ' ') first = '';
    else {
      grams.set(first + char, next());
      first ||= char;
    }
  }
  const senses: Feature[] = [];
  while (row < data.levels.length - 1) senses.push(next());
  const unknown = next();
  const [rowStep, columnStep] = data.steps;
  return {
    grams,
    senses,
    unknown,
    rank: data.rank,
    rows: data.rows,
    rowStep,
    columns: unpackColumns(data.columns, columnStep),
  };
}

/** Returns other ways to find a gram that the model does not know, such as one that sounds the same. */
export type Neighbours = (gram: string) => readonly Feature[];

/** Lists the features of a query that the model knows, each with its share of the whole; senses by their place in the model. */
export function knownFeatures(model: Model, text: string, senses: Iterable<number>, near: Neighbours = () => []) {
  const found = new Map<number, number>();
  const add = ({ row, level }: Feature, share = 1) => {
    const weight = (LEVELS[level] ?? 0) * share;
    found.set(row, Math.max(found.get(row) ?? 0, weight));
  };
  const grams = gramsOf(text);
  let unknown = 0;
  for (const gram of grams) {
    const known = model.grams.get(gram);
    if (known !== undefined) add(known);
    else {
      const others = near(gram);
      for (const other of others) add(other, 1 / others.length);
      if (others.length === 0) unknown += 1;
    }
  }
  if (unknown > 0) add(model.unknown, unknown / grams.length);
  for (const sense of senses) {
    const known = model.senses[sense];
    if (known !== undefined) add(known);
  }
  return found;
}

/** Returns for every page of the model how probable it is that the query wants it, and last, that no page answers. */
export function probabilities(model: Model, features: ReadonlyMap<number, number>): number[] {
  const { rank, rows, rowStep, columns } = model;
  let length = 0;
  for (const weight of features.values()) length += weight * weight;
  const hidden = new Float64Array(rank);
  for (const [row, weight] of features) {
    const share = (weight / Math.sqrt(length || 1)) * rowStep;
    for (let place = 0; place < rank; place += 2) {
      const pair = rows.charCodeAt((row * rank + place) / 2) - FIRST;
      const second = pair % KINDS;
      hidden[place] = (hidden[place] ?? 0) + share * ((pair - second) / KINDS - MOST_ROW);
      hidden[place + 1] = (hidden[place + 1] ?? 0) + share * (second - MOST_ROW);
    }
  }
  const logits = Array.from({ length: columns.length / (rank + 1) }, (_logit, column) => {
    const start = column * (rank + 1);
    let sum = columns[start + rank] ?? 0;
    for (let place = 0; place < rank; place += 1) sum += (hidden[place] ?? 0) * (columns[start + place] ?? 0);
    return sum;
  });
  const highest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
