import jsqr from 'jsqr';

const SCALE = 4;

/** Reads a QR code from an SVG picture whose dark modules are lines one unit wide; gives its text, or nothing. */
export function readQr(svg: string): string | undefined {
  const [left = 0, top = 0, size = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const path = /<path stroke="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  let [x, y] = [0, 0];
  for (const [, kind, first, second] of path.matchAll(/([Mmh])(\d+)(?: (\d+))?/g)) {
    if (kind === 'M') [x, y] = [Number(first), Number(second)];
    else if (kind === 'm') x += Number(first);
    else {
      for (let row = 0; row < SCALE; row += 1) {
        for (let column = 0; column < Number(first) * SCALE; column += 1) {
          const at = ((y - 0.5 - top) * SCALE + row) * side + (x - left) * SCALE + column;
          pixels.set([0, 0, 0], at * 4);
        }
      }
      x += Number(first);
    }
  }
  return jsqr(pixels, side, side)?.data;
}
