import { COLOURS } from './card-style.ts';

/** A colour: red, green and blue, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Colours that touch each other on a card, and so have shades between them where an edge is smooth. */
const TOUCHING: readonly (readonly [keyof typeof COLOURS, keyof typeof COLOURS])[] = [
  ['sheet', 'ink'],
  ['sheet', 'soft'],
  ['sheet', 'accent'],
  ['chip', 'accent'],
  ['sheet', 'chip'],
  ['accent', 'shade'],
  ['accent', 'mark'],
  ['shade', 'mark'],
  ['shade', 'sheet'],
];
const SHADES = 7;

function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Returns every colour that a card may have: its own, and the shades between those that touch. */
export function cardPalette(): Rgb[] {
  const own = Object.values(COLOURS).map(parseHex);
  const shades = TOUCHING.flatMap(([one, other]) => {
    const [from, to] = [parseHex(COLOURS[one]), parseHex(COLOURS[other])];
    return Array.from({ length: SHADES - 1 }, (_, index): Rgb => {
      const part = (index + 1) / SHADES;
      const mix = (channel: 0 | 1 | 2) => Math.round(from[channel] + (to[channel] - from[channel]) * part);
      return [mix(0), mix(1), mix(2)];
    });
  });
  return [...own, ...shades];
}

function nearest(red: number, green: number, blue: number, palette: readonly Rgb[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, [r, g, b]] of palette.entries()) {
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** Returns for each pixel (red, green, blue, alpha) the number of the colour in the palette that is nearest to it. */
export function indexPixels(pixels: Uint8Array, palette: readonly Rgb[]): Uint8Array {
  const known = new Map<number, number>();
  const indexed = new Uint8Array(pixels.length / 4);
  let last = -1;
  let index = 0;
  for (let pixel = 0, at = 0; pixel < indexed.length; pixel += 1, at += 4) {
    const red = pixels[at] ?? 0;
    const green = pixels[at + 1] ?? 0;
    const blue = pixels[at + 2] ?? 0;
    const colour = (red << 16) | (green << 8) | blue;
    // Most pixels are like the one before.
    if (colour !== last) {
      index = known.get(colour) ?? nearest(red, green, blue, palette);
      known.set(colour, index);
      last = colour;
    }
    indexed[pixel] = index;
  }
  return indexed;
}
