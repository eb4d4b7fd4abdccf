/** White around the code, in modules, as its standard asks for. */
export const QUIET_ZONE = 4;

/** Draws the dark modules of a QR code as one SVG path, each run of them a bar one unit high. */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => {
      const dark = row.map((module) => (module ? '1' : '0')).join('');
      return [...dark.matchAll(/1+/g)].map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`);
    })
    .join('');
}

/** Draws a QR code as an SVG picture; it stays dark on white in dark colours too, or some cameras would not read it. */
export function qrSvg(rows: readonly (readonly boolean[])[]): string {
  const size = rows.length + 2 * QUIET_ZONE;
  const box = `${-QUIET_ZONE} ${-QUIET_ZONE} ${size} ${size}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path fill="#fff" d="M${-QUIET_ZONE} ${-QUIET_ZONE}h${size}v${size}h-${size}z"/><path d="${qrPath(rows)}"/></svg>`;
}
