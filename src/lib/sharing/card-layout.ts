import { type CardHead, layOutHead } from './card-head.ts';
import { LEFT, type MeasureRun, type Run, WIDTH } from './card-style.ts';
import { type BrokenText, balanceLines, breakLines, type Measure } from './line-breaking.ts';
import { type LinkCard, shorterAnswers } from './link-card.ts';

/** A card laid out: its texts, and where the things around them are drawn. */
export interface CardLayout extends CardHead {
  /** Where the rule between title and answer is. */
  rule: { x: number; y: number; width: number };
}

/** A title that nearly fills one line is better a little smaller than broken. */
const TITLE = { alone: [58, 56, 54, 53], sizes: [58, 54, 50, 46, 42, 38], lines: 2, leading: 1.28, top: 268 };
const ANSWER = { sizes: [32, 30, 28, 26], leading: 1.5, bottom: 606 };
const RULE_GAP = 26;

/** Returns the first size in which a text keeps to its lines with no word torn, else the last. */
function sizeOf(sizes: readonly number[], broken: (size: number) => BrokenText, most: (size: number) => number) {
  const fits = (size: number) => {
    const { lines, torn } = broken(size);
    return !torn && lines.length <= most(size);
  };
  return sizes.find(fits) ?? sizes.at(-1) ?? 0;
}

function linesOf(
  lines: readonly string[],
  top: number,
  size: number,
  leading: number,
  rest: Pick<Run, 'weight' | 'fill'>,
): Run[] {
  return lines.map((text, index) => ({
    text,
    // The left half of an opening mark is empty: it hangs over, so that what is seen begins where other lines do.
    x: LEFT - (/^[「『（《]/.test(text) ? size / 2 : 0),
    y: top + size * (leading * index + (leading + 0.74) / 2),
    size,
    ...rest,
  }));
}

/** Returns an answer as large and as whole as there is room for it. */
function fitAnswer(answer: string, words: readonly string[], room: number, measure: MeasureRun) {
  const most = (size: number) => Math.floor(room / (size * ANSWER.leading));
  const inSize =
    (size: number): Measure =>
    (part) =>
      measure(part, size, 'regular');
  const broken = (text: string) => (size: number) => breakLines(text, words, WIDTH, inSize(size));
  const fits = (text: string, size: number) => broken(text)(size).lines.length <= most(size);
  const size = sizeOf(ANSWER.sizes, broken(answer), most);
  const shorter = [answer, ...shorterAnswers(answer)].find((text) => fits(text, size));
  if (shorter !== undefined) return { size, lines: balanceLines(shorter, words, WIDTH, inSize(size)).lines };
  const { lines } = broken(answer)(size);
  const kept = lines.slice(0, most(size));
  const ellipsis = (line: string) => `${[...line].slice(0, -2).join('')}……`;
  return { size, lines: kept.map((line, index) => (index === kept.length - 1 ? ellipsis(line) : line)) };
}

/** Lays a card out: nothing runs over, whatever its length; what is long becomes smaller, then the answer shorter. */
export function layOutCard(card: LinkCard, words: readonly string[], measure: MeasureRun): CardLayout {
  const head = layOutHead(card, measure);
  const inTitle =
    (size: number): Measure =>
    (text) =>
      measure(text, size, 'bold');
  const inSize = (tried: number) => breakLines(card.title, words, WIDTH, inTitle(tried));
  const alone = TITLE.alone.find((tried) => inSize(tried).lines.length === 1);
  const size = alone ?? sizeOf(TITLE.sizes, inSize, () => TITLE.lines);
  const title = balanceLines(card.title, words, WIDTH, inTitle(size)).lines;
  const titleRuns = linesOf(title, TITLE.top, size, TITLE.leading, { weight: 'bold', fill: 'ink' });
  const ruleY = Math.round(TITLE.top + title.length * size * TITLE.leading + RULE_GAP / 2);
  const top = ruleY + RULE_GAP / 2;
  const answer = fitAnswer(card.answer, words, ANSWER.bottom - top, measure);
  const answerRuns = linesOf(answer.lines, top, answer.size, ANSWER.leading, { weight: 'regular', fill: 'soft' });
  return { ...head, runs: [...head.runs, ...titleRuns, ...answerRuns], rule: { x: LEFT, y: ruleY, width: WIDTH } };
}
