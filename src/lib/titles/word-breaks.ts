import { linePieces } from '../sharing/line-breaking.ts';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** One character by itself, with the marks around it. */
const LONE = /^\P{L}*\p{Script=Han}\P{L}*$/u;
/** What belongs to the word before it. */
const PARTICLE = /^[的了着过吗呢吧们后前时里上下]/;
/** After these a line ends better than anywhere else. */
const PAUSE = /[，。：；！？、」）》]$/;

/**
 * Returns the pieces of a title between which a line may end. The site's own words stay whole, then what the segmenter takes
 * for one; a character left alone goes with its neighbour, as it is most often half of a word that neither knows.
 */
export function titlePieces(title: string, words: readonly string[]): string[] {
  const common = [...WORDS.segment(title)]
    .map(({ segment }) => segment)
    .filter((segment) => /^\p{L}{2,}$/u.test(segment));
  const pieces: string[] = [];
  for (const piece of linePieces(title, [...words, ...common])) {
    const before = pieces.at(-1);
    const joins =
      before !== undefined && !PAUSE.test(before) && (LONE.test(before) || (PARTICLE.test(piece) && LONE.test(piece)));
    if (joins) pieces[pieces.length - 1] += piece;
    else pieces.push(piece);
  }
  return pieces;
}
