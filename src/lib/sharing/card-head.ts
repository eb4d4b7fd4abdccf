import { LEFT, type MeasureRun, type Run, SHEET_TOP, type SignPlace, WIDTH } from './card-style.ts';
import type { LinkCard } from './link-card.ts';

/** What stands on top of a card. */
export interface CardHead {
  runs: Run[];
  /** The ground of the kinds of account. */
  chip?: { x: number; y: number; width: number; height: number };
  /** The site's sign, on the sheet in the place of a code. */
  sign?: SignPlace;
}

const CODE = { y: 228, size: 128 };
const CHIP = { size: 34, height: 58, padding: 24 };

/** Returns the largest size in which a text is at most a width. */
function shrink(from: number, width: number, measure: (size: number) => number): number {
  const full = measure(from);
  return full <= width ? from : Math.floor((from * width) / full);
}

/** Lays out the first row of the sheet: the code, or the sign of the site, and the kinds of account. */
export function layOutHead({ code, kinds }: Pick<LinkCard, 'code' | 'kinds'>, measure: MeasureRun): CardHead {
  const runs: Run[] = [];
  const kind = kinds.join('、');
  const chipSize = shrink(CHIP.size, WIDTH / 2, (size) => measure(kind, size, 'bold'));
  const chipWidth = kind === '' ? 0 : measure(kind, chipSize, 'bold') + 2 * CHIP.padding;
  const sign = code === undefined ? { x: LEFT, y: CODE.y - 96, size: 100 } : undefined;
  if (code !== undefined) {
    const size = shrink(CODE.size, WIDTH - chipWidth - CHIP.padding, (tried) => measure(code, tried, 'bold'));
    runs.push({ text: code, x: LEFT - size * 0.05, y: CODE.y, size, weight: 'bold', fill: 'accent' });
  }
  if (kind === '') return { runs, ...(sign && { sign }) };
  const x = LEFT + WIDTH - chipWidth;
  const chip = { x, y: CODE.y - CHIP.height - 14, width: chipWidth, height: CHIP.height };
  const y = chip.y + CHIP.height / 2 + chipSize * 0.36;
  runs.push({ text: kind, x: x + CHIP.padding, y, size: chipSize, weight: 'bold', fill: 'accent' });
  return { runs, chip, ...(sign && { sign }) };
}

/** Lays out what stands above the sheet: whose card it is, and whose it is not. */
export function layOutBrand(
  name: string,
  independent: string,
  measure: MeasureRun,
): Required<Pick<CardHead, 'sign' | 'runs'>> {
  const size = 40;
  const small = 26;
  const sign = { x: LEFT, y: (SHEET_TOP - 48) / 2, size: 48 };
  const y = SHEET_TOP / 2 + size * 0.36;
  return {
    sign,
    runs: [
      { text: name, x: LEFT + sign.size + 16, y, size, weight: 'bold', fill: 'sheet' },
      {
        text: independent,
        x: LEFT + WIDTH - measure(independent, small, 'regular'),
        y: SHEET_TOP / 2 + small * 0.36,
        size: small,
        weight: 'regular',
        fill: 'sheet',
      },
    ],
  };
}
