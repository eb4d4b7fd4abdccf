import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../../../src/lib/sharing/card-style.ts';
import { cardPalette, indexPixels, type Rgb } from '../../../../src/lib/sharing/palette.ts';

const pixels = (...colours: Rgb[]) => Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

describe('the palette of cards', () => {
  it('fits the one byte that a pixel has', () => {
    expect(cardPalette().length).toBeLessThanOrEqual(256);
  });

  it('holds white, ink, and the grey half-way between them to within a few steps', () => {
    const palette = cardPalette();
    expect(palette).toContainEqual([255, 255, 255]);
    const ink = [1, 3, 5].map((start) => Number.parseInt(COLOURS.ink.slice(start, start + 2), 16));
    expect(palette).toContainEqual(ink);
    const half = ink.map((value) => (value + 255) / 2);
    const off = (colour: Rgb) => Math.max(...colour.map((value, index) => Math.abs(value - (half[index] ?? 0))));
    expect(Math.min(...palette.map(off))).toBeLessThan(20);
  });
});

describe('pixels', () => {
  const palette: Rgb[] = [
    [0, 0, 0],
    [255, 0, 0],
    [255, 255, 255],
  ];

  it('become the numbers of the nearest colours', () => {
    const found = indexPixels(pixels([1, 2, 3], [250, 9, 9], [255, 255, 255], [250, 9, 9], [0, 0, 0]), palette);
    expect([...found]).toEqual([0, 1, 2, 1, 0]);
  });
});
