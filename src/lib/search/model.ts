import { gramsOf } from './features.ts';

/**
 * A trained linear model of low rank (as in fastText): every feature of a query is a short row of numbers, their weighted
 * sum is held against one row of numbers a page. `npm run tune:search` makes it, scripts/tune-search.ts says how.
 */
export interface ModelData {
  /** Addresses of pages from the site's root; the last, empty, stands for «no page answers». */
  pages: readonly string[];
  /** Numbers a row. */
  rank: number;
  /** Grams by how telling they are (LEVELS, position is the level), then by their length, without anything between them. */
  grams: readonly (readonly string[])[];
  /** Terms of the glossary by how telling they are. */
  senses: readonly (readonly string[])[];
  /** Rows of grams, then of senses, in the order above: a character a number. */
  rows: string;
  /** Rows of pages, each followed by its bias. */
  columns: string;
  /** What the characters of `rows` and `columns` count in. */
  steps: readonly [number, number];
}

/** How telling a feature is (inverse document frequency), by level. */
export const LEVELS = [0.4, 1.2, 2, 2.8, 3.6, 4.4, 5.2, 6, 6.8, 7.6] as const;

/** The character that stands for zero; those around it stand for the numbers around zero and need no escape in JSON. */
const ZERO = 63;
/** As far as numbers go to either side: 35 (#) to 91 ([). */
const MOST = 28;

/** Writes numbers as characters, one a number. */
export function packNumbers(numbers: ArrayLike<number>, step: number): string {
  let text = '';
  for (let index = 0; index < numbers.length; index += 1) {
    const level = Math.max(-MOST, Math.min(MOST, Math.round((numbers[index] ?? 0) / step)));
    text += String.fromCharCode(ZERO + level);
  }
  return text;
}

function unpackNumbers(text: string, step: number): Float32Array {
  const numbers = new Float32Array(text.length);
  for (let index = 0; index < text.length; index += 1) numbers[index] = (text.charCodeAt(index) - ZERO) * step;
  return numbers;
}

/** The model, ready for queries. */
export interface Model {
  pages: readonly string[];
  /** Feature → its row and its level. */
  grams: ReadonlyMap<string, Row>;
  senses: ReadonlyMap<string, Row>;
  rank: number;
  rows: Float32Array;
  columns: Float32Array;
}

/** Where the numbers of a feature are, and how telling it is. */
export interface Row {
  row: number;
  level: number;
}

/** Cuts a string of grams of one length. */
function cutGrams(text: string, length: number): string[] {
  const chars = [...text];
  const grams: string[] = [];
  for (let start = 0; start < chars.length; start += length) grams.push(chars.slice(start, start + length).join(''));
  return grams;
}

/** Unpacks a model. */
export function openModel(data: ModelData): Model {
  let row = 0;
  const grams = new Map<string, Row>();
  data.grams.forEach((lengths, level) => {
    lengths.forEach((text, index) => {
      for (const gram of cutGrams(text, index + 1)) grams.set(gram, { row: row++, level });
    });
  });
  const senses = new Map<string, Row>();
  data.senses.forEach((terms, level) => {
    for (const term of terms) senses.set(term, { row: row++, level });
  });
  const [rowStep, columnStep] = data.steps;
  return {
    pages: data.pages,
    grams,
    senses,
    rank: data.rank,
    rows: unpackNumbers(data.rows, rowStep),
    columns: unpackNumbers(data.columns, columnStep),
  };
}

/** Returns other ways to find a gram that the model does not know, such as one that sounds the same. */
export type Neighbours = (gram: string) => readonly Row[];

/** Lists the features of a query that the model knows, each with its share of the whole. */
export function knownFeatures(model: Model, text: string, terms: Iterable<string>, near: Neighbours = () => []) {
  const found = new Map<number, number>();
  const add = ({ row, level }: Row, share = 1) => {
    const weight = (LEVELS[level] ?? 0) * share;
    found.set(row, Math.max(found.get(row) ?? 0, weight));
  };
  for (const gram of gramsOf(text)) {
    const known = model.grams.get(gram);
    if (known !== undefined) add(known);
    else {
      const others = near(gram);
      for (const other of others) add(other, 1 / others.length);
    }
  }
  for (const term of terms) {
    const known = model.senses.get(term);
    if (known !== undefined) add(known);
  }
  return found;
}

/** Returns for every page of the model how probable it is that the query wants it. */
export function probabilities(model: Model, features: ReadonlyMap<number, number>): number[] {
  const { rank, rows, columns, pages } = model;
  let length = 0;
  for (const weight of features.values()) length += weight * weight;
  const hidden = new Float64Array(rank);
  for (const [row, weight] of features) {
    const share = weight / Math.sqrt(length || 1);
    for (let place = 0; place < rank; place += 1) {
      hidden[place] = (hidden[place] ?? 0) + share * (rows[row * rank + place] ?? 0);
    }
  }
  const logits = pages.map((_page, column) => {
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
