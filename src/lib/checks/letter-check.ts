import type { Knowledge } from '../knowledge/knowledge.ts';
import { namesIn, parseTemplate, type TemplateFault } from '../letters/template.ts';
import type { Letter, LetterWords } from '../schemas/letter.ts';
import type { LetterField } from '../schemas/letter-field.ts';
import type { Path } from '../schemas/schema-paths.ts';
import { withNearest } from '../wording/nearest.ts';
import type { Issue } from './issue.ts';

type Found = Omit<Issue, 'collection' | 'entry'>;

const FAULTS: Record<TemplateFault, [found: string, expected: string]> = {
  open: ['括号没有结束', '{ 和 }、[ 和 ] 成对，用英文半角'],
  closed: ['多了一个结束的括号', '{ 和 }、[ 和 ] 成对，用英文半角'],
  stray: ['竖线 | 不在方括号里', '几样里填一样就行的，写成 [甲|乙]'],
  empty: ['方括号里没有读者填的东西', '方括号里至少有一个 {编号}：那一项填了，这些话才写'],
};

/** Marks as Chinese keyboards type them, which would stand in the letter as they are. */
const WIDE = /[｛｝［］｜【】]/;

/** Finds marks that do not fit, and names that are none of the known ones. */
function wordFaults(text: string, path: Path, names: ReadonlyMap<string, string>, later: readonly string[]): Found[] {
  const wide = WIDE.exec(text)?.[0];
  if (wide !== undefined)
    return [{ code: 'invalid', path, found: `全角的「${wide}」`, expected: '用英文半角的 { }、[ ] 和 |' }];
  const parts = parseTemplate(text);
  if (typeof parts === 'string') {
    const [found, expected] = FAULTS[parts];
    return [{ code: 'invalid', path, found: `「${text}」：${found}`, expected }];
  }
  return namesIn(parts)
    .filter(({ name }) => !names.has(name))
    .map(({ name }) => {
      const called = [...names].find(([, label]) => label === name.trim())?.[0];
      const near = called === undefined ? withNearest(name, names.keys()) : { nearest: called };
      const expected = later.includes(name)
        ? '写在它上面的 phrases：把要用的一段移到前面'
        : `letter-fields.yaml 里的编号，或者这封信 phrases 里的编号：${[...names.keys()].join('、')}`;
      return { code: 'unknown-reference', path, found: `「{${name}}」`, expected, ...near };
    });
}

const textOf = (words: LetterWords) => (typeof words === 'string' ? words : words.text);

/** Lists the words of a letter with their paths; those of a phrase with its place among the phrases. */
function wordsOf({ phrases = {}, body }: Letter): { text: string; path: Path; above: number }[] {
  const at = (words: LetterWords, path: Path, above: number) => ({
    text: textOf(words),
    path: typeof words === 'string' ? path : [...path, 'text'],
    above,
  });
  const entries = Object.entries(phrases);
  return [
    ...entries.flatMap(([name, words], place) =>
      Array.isArray(words)
        ? words.map((one, index) => at(one, ['phrases', name, index], place))
        : [at(words, ['phrases', name], place)],
    ),
    ...body.map((words, index) => at(words, ['body', index], entries.length)),
  ];
}

/** Finds phrases of which some case would have none, and wordings that no case reaches. */
function choiceFaults({ phrases = {} }: Letter): Found[] {
  return Object.entries(phrases).flatMap(([name, words]): Found[] => {
    if (!Array.isArray(words)) return [];
    const last = words.length - 1;
    return words.flatMap((one, index): Found[] => {
      const path = ['phrases', name, index];
      const always = typeof one === 'string';
      if (always === (index === last)) return [];
      const found = always ? '没有写 when，后面的写法就用不到了' : '最后一种写法写了 when';
      return [{ code: 'mismatch', path, found, expected: '前面几种都写 when，最后一种不写：都不确定时用它' }];
    });
  });
}

/** Finds names of phrases that are also a field's, and phrases that no words of the letter name. */
function phraseFaults(letter: Letter, fields: readonly LetterField[]): Found[] {
  const texts = wordsOf(letter).map(({ text }) => text);
  const used = new Set(texts.flatMap((text) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name)));
  return Object.keys(letter.phrases ?? {}).flatMap((name): Found[] => {
    const path = ['phrases', name];
    const taken = fields.some(({ id }) => id === name);
    const other = { path, found: `「${name}」`, expected: '和 letter-fields.yaml 里的编号不同' };
    const idle = { path, found: `没有哪一句写着 {${name}}`, expected: '写进正文；用不到就删掉' };
    return [
      ...(taken ? [{ code: 'duplicate' as const, ...other }] : []),
      ...(used.has(name) ? [] : [{ code: 'unused' as const, ...idle }]),
    ];
  });
}

/** Finds what a letter asks for that is no question, and a day that is none. */
function nameFaults(letter: Letter, { facets, 'letter-fields': fields }: Knowledge): Found[] {
  const ids = facets.map(({ id }) => id);
  const expected = `facets.yaml 里的问题编号：${ids.join('、')}`;
  const strange = (letter.asks ?? []).flatMap((id, index): Found[] => {
    const place = { code: 'unknown-reference' as const, path: ['asks', index] };
    return ids.includes(id) ? [] : [{ ...place, found: `「${id}」`, expected, ...withNearest(id, ids) }];
  });
  const day = letter.kind === 'letter' ? fields.find(({ id }) => id === letter.day) : undefined;
  if (day === undefined || day.kind === 'day') return strange;
  const days = fields.filter(({ kind }) => kind === 'day').map(({ id }) => id);
  const found = `「${day.id}」是 ${day.kind} 类`;
  return [...strange, { code: 'mismatch', path: ['day'], found, expected: `day 类的一项：${days.join('、')}` }];
}

function letterFaults(letter: Letter, knowledge: Knowledge): Found[] {
  const fields = knowledge['letter-fields'];
  const own = Object.keys(letter.phrases ?? {});
  const words = wordsOf(letter).flatMap(({ text, path, above }) => {
    const phrases = own.slice(0, above).map((id) => [id, id] as const);
    return wordFaults(
      text,
      path,
      new Map([...fields.map(({ id, label }) => [id, label] as const), ...phrases]),
      own.slice(above),
    );
  });
  return [...words, ...choiceFaults(letter), ...phraseFaults(letter, fields), ...nameFaults(letter, knowledge)];
}

/** Checks the words of letters: marks, names, wordings of phrases, and what is asked. */
export function checkLetters(knowledge: Knowledge): Issue[] {
  return Object.entries(knowledge.letters).flatMap(([entry, letter]) =>
    letterFaults(letter, knowledge).map((fault): Issue => ({ collection: 'letters', entry, ...fault })),
  );
}
