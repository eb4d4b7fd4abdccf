import { linePieces } from '../sharing/line-breaking.ts';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** One character by itself, with the marks around it. */
const LONE = /^\P{L}*\p{Script=Han}\P{L}*$/u;
/** What belongs to the word before it, whether the segmenter takes more along or not. */
const PARTICLE = /^[的了着过吗呢吧们后前时里上下]\P{L}*$/u;
const PARTICLES = /^(?:的[是话]|了[吗呢吧])\P{L}*$/u;
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
  const cut = linePieces(title, [...words, ...common]);
  for (const [index, piece] of cut.entries()) {
    const before = pieces.at(-1);
    // Nothing follows that it could go with.
    const last = LONE.test(piece) && (PAUSE.test(piece) || index === cut.length - 1);
    const joins =
      before !== undefined &&
      !PAUSE.test(before) &&
      (LONE.test(before) || last || PARTICLE.test(piece) || PARTICLES.test(piece));
    if (joins) pieces[pieces.length - 1] += piece;
    else pieces.push(piece);
  }
  return pieces;
}
