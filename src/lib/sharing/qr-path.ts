/** White around the code, in modules, as its standard asks for. */
const QUIET_ZONE = 4;

/** Draws the dark modules of a QR code as one SVG path to be stroked one unit wide: a line for each run of them. */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) => {
      const dark = row.map((module) => (module ? '1' : '0')).join('');
      let end = 0;
      const runs = [...dark.matchAll(/1+/g)].map(({ 0: { length }, index }) => {
        const step = end === 0 ? `M${index} ${y}` : `m${index - end} 0`;
        end = index + length;
        return `${step}h${length}`;
      });
      return runs.join('');
    })
    .join('');
}

/** Draws a QR code as an SVG picture; it stays dark on white in dark colours too, or some cameras would not read it. */
export function qrSvg(rows: readonly (readonly boolean[])[]): string {
  const size = rows.length + 2 * QUIET_ZONE;
  // The lines run through the middle of the modules, half a unit below their upper edge.
  const box = `${-QUIET_ZONE} ${-QUIET_ZONE - 0.5} ${size} ${size}`;
  const white = `<path fill="#fff" d="M${-QUIET_ZONE} ${-QUIET_ZONE - 0.5}h${size}v${size}h-${size}z"/>`;
  const dark = `<path stroke="#000" d="${qrPath(rows)}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges">${white}${dark}</svg>`;
}
