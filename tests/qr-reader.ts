import jsqr from 'jsqr';

// A CommonJS module, whose types say it is one of the other kind.
const decode = jsqr as unknown as typeof jsqr.default;
const SCALE = 4;

/** Reads a QR code from an SVG picture whose dark modules are bars of one path; gives its text, or nothing. */
export function readQr(svg: string): string | undefined {
  const [left = 0, top = 0, size = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(-?\d+) (-?\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < SCALE; row += 1) {
      for (let column = 0; column < Number(length) * SCALE; column += 1) {
        const at = ((Number(y) - top) * SCALE + row) * side + (Number(x) - left) * SCALE + column;
        pixels.set([0, 0, 0], at * 4);
      }
    }
  }
  return decode(pixels, side, side)?.data;
}
