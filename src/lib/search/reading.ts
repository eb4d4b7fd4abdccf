import { LONGEST_QUERY } from './exact.ts';
import { type Folded, fold } from './fold.ts';
import { type Lexicon, wordsAt } from './lexicon.ts';
import { readLatin } from './pinyin.ts';
import { findTypos } from './typo.ts';

const WIDEST_GAP = 4;

/** One word of the query that the glossary knows. */
export interface Hit {
  /** Position of the sense in the table. */
  sense: number;
  /** What the reader typed, folded. */
  typed: string;
  /** The words typed, where something stands between them. */
  parts: readonly string[];
  start: number;
  end: number;
  /** The glossary's word had to be guessed: spelled in Latin letters, or with a character wrong. */
  guessed: boolean;
}

/** What a query says: the words the glossary knows, and what is left of it without question words. */
export interface Reading {
  folded: Folded;
  hits: Hit[];
  rest: string[];
  /** Every character is accounted for, and none of it had to be guessed. */
  sure: boolean;
}

interface Candidate extends Hit {
  strength: number;
}

/** Rewrites runs of Latin letters that spell words of the glossary. */
function spellOut(folded: Folded, lexicon: Lexicon): { folded: Folded; guessed: boolean[] } {
  let text = '';
  const at: number[] = [];
  const guessed: boolean[] = [];
  let done = 0;
  const keep = (end: number) => {
    text += folded.text.slice(done, end);
    for (; done < end; done += 1) {
      at.push(folded.at[done] ?? 0);
      guessed.push(false);
    }
  };
  for (const match of folded.text.matchAll(/[a-z]+(?: [a-z]+)*/g)) {
    const [run] = match;
    if (lexicon.senseOf.has(run)) continue;
    const pieces = [run.replace(/ /g, ''), ...run.split(' ')];
    const joined = readLatin(pieces[0] ?? '', lexicon.readings());
    if (joined === undefined && run.split(' ').some((part) => lexicon.senseOf.has(part))) continue;
    const words = joined ?? run.split(' ').flatMap((part) => readLatin(part, lexicon.readings()) ?? [part]);
    if (words.join(' ') === run) continue;
    keep(match.index);
    const written = words.join('');
    text += written;
    for (let unit = 0; unit < written.length; unit += 1) {
      at.push(folded.at[match.index] ?? 0);
      guessed.push(true);
    }
    done = match.index + run.length;
  }
  keep(folded.text.length);
  at.push(folded.at[folded.text.length] ?? 0);
  return { folded: { text, at }, guessed };
}

function wordCandidates(text: string, guessed: readonly boolean[], lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < text.length; start += 1) {
    for (const word of wordsAt(lexicon.words, text, start)) {
      const end = start + word.length;
      // A Latin word is a word only by itself: 「id」 is not in 「android」.
      if (/[a-z0-9]/.test(word[0] ?? '') && /[a-z0-9]/.test(text[start - 1] ?? '')) continue;
      if (/[a-z0-9]/.test(word[word.length - 1] ?? '') && /[a-z]/.test(text[end] ?? '')) continue;
      const sense = lexicon.senseOf.get(word) ?? 0;
      const spelled = guessed[start] === true;
      found.push({ sense, typed: word, parts: [word], start, end, guessed: spelled, strength: word.length });
    }
  }
  return found;
}

/** A gap holds only what says nothing: few characters, and no word of the glossary begins in it, as in 「公司被吊销了」. */
function isGap(start: number, end: number, taken: readonly Candidate[]): boolean {
  return end - start <= WIDEST_GAP && !taken.some((word) => word.start >= start && word.start < end);
}

function pairCandidates(text: string, words: readonly Candidate[], lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  lexicon.table.senses.forEach(({ pairs = [] }, sense) => {
    for (const { first, second, unlessAfter = [] } of pairs) {
      const starts = first
        .flatMap((word) => occurrences(text, word))
        .filter(({ start }) => !unlessAfter.some((word) => text.slice(0, start).endsWith(word)));
      if (starts.length === 0) continue;
      const ends = second.flatMap((word) => occurrences(text, word));
      for (const a of starts) {
        for (const b of ends) {
          if (b.start < a.end || !isGap(a.end, b.start, words)) continue;
          const parts = [text.slice(a.start, a.end), text.slice(b.start, b.end)];
          const strength = a.end - a.start + (b.end - b.start) + 0.25 - (b.start - a.end) / 100;
          const typed = text.slice(a.start, b.end);
          found.push({ sense, typed, parts, start: a.start, end: b.end, guessed: false, strength });
        }
      }
    }
  });
  return found;
}

function occurrences(text: string, word: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
    found.push({ start, end: start + word.length });
  }
  return found;
}

function typoCandidates(text: string, words: readonly Candidate[], lexicon: Lexicon): Candidate[] {
  const known = Array.from({ length: text.length }, () => false);
  for (const { start, end } of words) known.fill(true, start, end);
  for (const [start, end] of questionSpans(text, known, lexicon)) known.fill(true, start, end);
  return findTypos(text, lexicon.senseOf.keys(), known, words).map(({ start, end, word }) => ({
    sense: lexicon.senseOf.get(word) ?? 0,
    typed: text.slice(start, end),
    parts: [text.slice(start, end)],
    start,
    end,
    guessed: true,
    strength: word.length - 1.5,
  }));
}

/** Spans of question words in what is not yet accounted for, the longest at each place. */
function questionSpans(text: string, known: readonly boolean[], lexicon: Lexicon): [number, number][] {
  const spans: [number, number][] = [];
  let position = 0;
  while (position < text.length) {
    const word = wordsAt(lexicon.questionWords, text, position).find(
      (candidate) => !known.slice(position, position + candidate.length).includes(true),
    );
    if (word === undefined || known[position] === true) position += 1;
    else {
      spans.push([position, position + word.length]);
      position += word.length;
    }
  }
  return spans;
}

/** Chooses candidates that do not overlap: the strongest first, then the earliest. */
function choose(candidates: readonly Candidate[]): Candidate[] {
  const ranked = [...candidates].sort((a, b) => b.strength - a.strength || a.start - b.start || a.sense - b.sense);
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    if (chosen.every((other) => candidate.end <= other.start || candidate.start >= other.end)) chosen.push(candidate);
  }
  return chosen;
}

/** Words inside the halves of a pair keep what they say about the account: in 「公司早就没了」, 「公司」 still says what kind of entity. */
function insidePairs(chosen: readonly Candidate[], words: readonly Candidate[], lexicon: Lexicon): Candidate[] {
  const halves = chosen
    .filter(({ parts }) => parts.length > 1)
    .flatMap(({ start, end, parts, sense }) => [
      { sense, start, end: start + (parts[0]?.length ?? 0) },
      { sense, start: end - (parts[1]?.length ?? 0), end },
    ]);
  return choose(
    words.filter(
      (word) =>
        lexicon.table.senses[word.sense]?.means !== undefined &&
        halves.some((half) => word.start >= half.start && word.end <= half.end && word.sense !== half.sense),
    ),
  );
}

/** What neither a hit nor a question word accounts for, with spaces for all that is. */
function openText(text: string, hits: readonly Hit[], lexicon: Lexicon): string {
  const known = Array.from({ length: text.length }, () => false);
  for (const { start, end } of hits) known.fill(true, start, end);
  for (const [start, end] of questionSpans(text, known, lexicon)) known.fill(true, start, end);
  return text.replace(/[^ ]/g, (unit, index: number) => (known[index] === true ? ' ' : unit));
}

/** Reads a query: folds it, spells out pinyin, finds the glossary's words in it and what is left. */
export function readQuery(query: string, lexicon: Lexicon): Reading {
  const typed = fold(query.slice(0, LONGEST_QUERY), lexicon.variants);
  const { folded, guessed } = spellOut(typed, lexicon);
  const { text } = folded;
  const words = wordCandidates(text, guessed, lexicon);
  const candidates = [...words, ...pairCandidates(text, words, lexicon), ...typoCandidates(text, words, lexicon)];
  const { senses, subject } = lexicon.table;
  const namesKind = words.some(({ sense }) => senses[sense]?.means?.[subject.facet] !== undefined);
  const chosen = choose(namesKind ? candidates.filter(({ sense }) => !senses[sense]?.alone) : candidates);
  const hits = [...chosen, ...insidePairs(chosen, words, lexicon)]
    .sort((a, b) => a.start - b.start || b.end - a.end || a.sense - b.sense)
    .map(({ strength: _strength, ...hit }): Hit => hit);
  const open = openText(text, hits, lexicon);
  return {
    folded,
    hits,
    // A lone Chinese character or a small number says too little to be looked for.
    rest: open.split(/ +/).filter((run) => run.length > 1 && !/^\d{1,2}$/.test(run)),
    sure: open.trim() === '' && hits.every((hit) => !hit.guessed),
  };
}
