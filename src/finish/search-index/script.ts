import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { Script } from '../../lib/search/spelling.ts';

/** The Chinese characters among which other ways to write one are looked for: the basic block and its first extension. */
const BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** 账 and 帐 are one word to readers, two to dictionaries. */
const OWN_PAIRS: readonly [string, string][] = [['帐', '账']];

/** Traditional and regional forms of characters, from OpenCC: character → simplified character. */
function simplifiedForms(): Map<string, string> {
  const chars = BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  // A line each, so that no two are taken for a word; all at once, as a call of a converter costs more than a line of it.
  const converted = (['t', 'tw', 'hk'] as const).map((from) =>
    Converter({ from, to: 'cn' })(chars.join('\n')).split('\n'),
  );
  const forms = new Map<string, string>();
  chars.forEach((char, index) => {
    const simplified = converted.map((lines) => lines[index] ?? char).find((result) => result !== char);
    if (simplified !== undefined && [...simplified].length === 1) forms.set(char, simplified);
  });
  for (const [from, to] of OWN_PAIRS) {
    for (const [char, simplified] of forms) if (simplified === from) forms.set(char, to);
    forms.set(from, to);
  }
  return forms;
}

/** What the libraries know about Chinese characters. */
export const chineseScript: Script = {
  variantsOf: (characters) =>
    [...simplifiedForms()]
      .filter(([, simplified]) => characters.has(simplified))
      .map((pair) => pair.join(''))
      .join(''),
  read: (word) => pinyin(word, { toneType: 'none', type: 'array', v: true }),
};
