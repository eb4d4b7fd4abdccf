import { CARD_SIZE } from './link-card.ts';

/** The weights of the typeface that a card is set in. */
export type Weight = 'regular' | 'bold';

/** The colours of a card, those of the site in the light. */
export const COLOURS = {
  accent: '#1c4f7c',
  shade: '#2c5f8d',
  sheet: '#ffffff',
  chip: '#f1f4f7',
  ink: '#17202b',
  soft: '#535d6b',
  line: '#dadee4',
  mark: '#ffb27a',
} as const;

/** A piece of text in its place; `y` is where its letters stand. */
export interface Run {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: Weight;
  fill: keyof typeof COLOURS;
}

/** Returns how wide a text is in a size and weight. */
export type MeasureRun = (text: string, size: number, weight: Weight) => number;

/** A square for the sign of the site. */
export interface SignPlace {
  x: number;
  y: number;
  size: number;
}

/** Everything to read is inside the middle square: that is what chat programs cut out, and show small. */
export const SQUARE = { left: (CARD_SIZE.width - CARD_SIZE.height) / 2, width: CARD_SIZE.height };
const MARGIN = 46;
/** Where lines on the sheet begin, and how long they are. */
export const LEFT = SQUARE.left + MARGIN;
export const WIDTH = SQUARE.width - 2 * MARGIN;
/** Where the sheet begins, below the name of the site. */
export const SHEET_TOP = 92;
