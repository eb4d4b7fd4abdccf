import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { layOutCard } from '../../lib/sharing/card-layout.ts';
import { cardSvg, measureIn, type Typeface } from '../../lib/sharing/card-picture.ts';
import { CARD_SIZE, type LinkCard } from '../../lib/sharing/link-card.ts';
import { cardPalette, indexPixels } from '../../lib/sharing/palette.ts';
import { indexedPng } from './png.ts';

/** What is the same on every card: who speaks, the words that lines do not tear, and the letters. */
export interface CardStyle {
  names: { site: string; independent: string };
  words: readonly string[];
  typeface: Typeface;
}

let ready: Promise<void> | undefined;

async function start(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(file));
}

/** Draws pixels from SVG; what it takes outside of JavaScript's memory is given back at once. */
function pixelsOf(svg: string): Uint8Array {
  const drawing = new Resvg(svg);
  const picture = drawing.render();
  const pixels = picture.pixels.slice();
  picture.free();
  drawing.free();
  return pixels;
}

/** Returns a function that draws cards as PNG, the same card always as the same bytes. */
export async function cardDrawer({ names, words, typeface }: CardStyle): Promise<(card: LinkCard) => Buffer> {
  ready ??= start();
  await ready;
  const palette = cardPalette();
  return (card) => {
    const svg = cardSvg(layOutCard(card, words, measureIn(typeface)), names, typeface);
    return indexedPng(CARD_SIZE.width, indexPixels(pixelsOf(svg), palette), palette);
  };
}
