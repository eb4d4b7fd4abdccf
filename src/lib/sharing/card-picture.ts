import { layOutBrand } from './card-head.ts';
import type { CardLayout } from './card-layout.ts';
import { COLOURS, type MeasureRun, type Run, SHEET_TOP, type SignPlace, SQUARE, type Weight } from './card-style.ts';
import { CARD_SIZE } from './link-card.ts';

/** One stroke of an outline: what to do, and the points to do it with, in thousandths of the size, upwards. */
export type Stroke = readonly [command: 'M' | 'L' | 'Q' | 'C' | 'Z', ...points: number[]];

/** A character as a typeface draws it. */
export interface Glyph {
  /** How far it moves the next one, in thousandths of the size. */
  advance: number;
  outline: readonly Stroke[];
}

/** Returns the glyph of a character. */
export type Typeface = (character: string, weight: Weight) => Glyph;

/** Returns how wide texts are in a typeface. */
export function measureIn(typeface: Typeface): MeasureRun {
  return (text, size, weight) =>
    ([...text].reduce((sum, character) => sum + typeface(character, weight).advance, 0) * size) / 1000;
}

/** Writes a text as one path: no program that draws it needs the typeface. */
function runPath({ text, x, y, size, weight, fill }: Run, typeface: Typeface): string {
  const scale = size / 1000;
  let path = '';
  let left = x;
  for (const character of text) {
    const { advance, outline } = typeface(character, weight);
    for (const [command, ...points] of outline) {
      const placed = points.map((point, index) =>
        (index % 2 === 0 ? left + point * scale : y - point * scale).toFixed(1),
      );
      path += command + placed.join(' ');
    }
    left += advance * scale;
  }
  return `<path fill="${COLOURS[fill]}" d="${path}"/>`;
}

/** The sign of the site, a form with a cross, on its ground. */
function sign({ x, y, size }: SignPlace, ground: 'accent' | 'shade'): string {
  return [
    `<g transform="translate(${x} ${y}) scale(${size / 32})" stroke-width="2.5" stroke-linecap="round">`,
    `<rect width="32" height="32" rx="7" fill="${COLOURS[ground]}"/>`,
    `<path d="M9 8h14M9 14h14M9 20h8" stroke="${COLOURS.sheet}"/><path d="M20 19l6 6m0-6l-6 6" stroke="${COLOURS.mark}"/></g>`,
  ].join('');
}

/** The lines and the cross of the sign, large and faint, on either side of the sheet: what a square leaves out. */
function wings(): string {
  const right = SQUARE.left + SQUARE.width;
  return [
    `<g fill="none" stroke="${COLOURS.shade}" stroke-width="40" stroke-linecap="round">`,
    `<path d="M-40 208h250M-40 338h250M-40 468h140M${right + 62} 258l160 160m0-160l-160 160"/></g>`,
  ].join('');
}

/** Draws a card as SVG. */
export function cardSvg(layout: CardLayout, names: { site: string; independent: string }, typeface: Typeface): string {
  const { width, height } = CARD_SIZE;
  const brand = layOutBrand(names.site, names.independent, measureIn(typeface));
  const { chip, rule } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<path fill="${COLOURS.accent}" d="M0 0h${width}v${height}H0z"/>`,
    wings(),
    `<rect x="${SQUARE.left}" y="${SHEET_TOP}" width="${SQUARE.width}" height="${height}" rx="28" fill="${COLOURS.sheet}"/>`,
    sign(brand.sign, 'shade'),
    layout.sign ? sign(layout.sign, 'accent') : '',
    chip
      ? `<rect x="${chip.x}" y="${chip.y}" width="${chip.width}" height="${chip.height}" rx="${chip.height / 2}" fill="${COLOURS.chip}"/>`
      : '',
    `<path fill="${COLOURS.line}" d="M${rule.x} ${rule.y}h${rule.width}v2h-${rule.width}z"/>`,
    ...[...brand.runs, ...layout.runs].map((run) => runPath(run, typeface)),
    '</svg>',
  ].join('');
}
