import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ranges from '@fontsource-variable/noto-sans-sc/unicode.json' with { type: 'json' };
import { create, type Font } from 'fontkitten';
import decompress from 'woff2-encoder/decompress';
import type { Glyph, Stroke, Typeface } from '../../lib/sharing/card-picture.ts';
import type { Weight } from '../../lib/sharing/card-style.ts';

const { resolve } = createRequire(import.meta.url);
const NAME = '@fontsource-variable/noto-sans-sc';
const WEIGHTS: Record<Weight, number> = { regular: 430, bold: 720 };
const COMMANDS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

/** A typeface as far as it was asked for, and the characters that it does not have. */
export interface LoadedTypeface {
  typeface: Typeface;
  missing: Set<string>;
}

/** Returns the slice of the typeface that should hold each character: `U+4e00-4e05,U+4e10` by name of the slice. */
function slicesOf(characters: ReadonlySet<string>): Map<string, string[]> {
  const parsed = Object.entries(ranges).map(([slice, list]) => ({
    slice: slice.replace(/[[\]]/g, ''),
    parts: list.split(',').map((part) => {
      const [from = 0, to = from] = part
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return { from, to };
    }),
  }));
  const sliceOf = (point: number) =>
    parsed.find(({ parts }) => parts.some(({ from, to }) => point >= from && point <= to));
  const slices = new Map<string, string[]>();
  for (const character of characters) {
    const slice = sliceOf(character.codePointAt(0) ?? 0)?.slice ?? '';
    slices.set(slice, [...(slices.get(slice) ?? []), character]);
  }
  return slices;
}

async function openSlice(slice: string): Promise<Font> {
  const file = resolve(`${NAME}/files/noto-sans-sc-${slice}-wght-normal.woff2`);
  const font = create(Buffer.from(await decompress(readFileSync(file))));
  if (font.isCollection) throw new Error(`${file} is a collection`);
  return font;
}

function glyphOf(font: Font, character: string): Glyph {
  const { path, advanceWidth } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const scale = 1000 / font.unitsPerEm;
  const outline = path.commands.map(
    ({ command, args }): Stroke => [COMMANDS[command], ...args.map((it) => it * scale)],
  );
  return { advance: advanceWidth * scale, outline };
}

/** Opens the parts of Noto Sans SC that hold some characters. */
export async function loadTypeface(characters: ReadonlySet<string>): Promise<LoadedTypeface> {
  const glyphs = new Map<string, Glyph>();
  const missing = new Set<string>();
  for (const [slice, its] of slicesOf(characters)) {
    const font = slice === '' ? undefined : await openSlice(slice);
    const weights = Object.entries(WEIGHTS).map(([weight, wght]) => [weight, font?.getVariation({ wght })] as const);
    for (const character of its) {
      if (font?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) {
        for (const [weight, cut] of weights) if (cut) glyphs.set(weight + character, glyphOf(cut, character));
      } else missing.add(character);
    }
  }
  const typeface: Typeface = (character, weight) => {
    const glyph = glyphs.get(weight + character);
    if (glyph === undefined) throw new Error(`no glyph was loaded for 「${character}」`);
    return glyph;
  };
  return { typeface, missing };
}
