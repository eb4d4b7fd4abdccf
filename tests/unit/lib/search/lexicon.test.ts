import { describe, expect, it, test } from 'vitest';
import { buildLexicon, wordsAt } from '../../../../src/lib/search/lexicon.ts';
import { SMALL, senseOf } from './table-builder.ts';

const table = {
  senses: [
    senseOf('注销', { words: ['注销', '小城'], weight: 2 }),
    senseOf('小程', { words: ['小程', '注销', '注'], weight: 1 }),
    senseOf('注销期', { weight: 3 }),
  ],
  subject: SMALL.subject,
  pages: [],
  help: [],
};
const script = { variants: '註注', syllables: 'cheng程城 qi期 xiao小销 zhu注', readings: { 注销期: 'zhu xiao qi' } };
const lexicon = buildLexicon(table, script);

describe('the words of the glossary', () => {
  test.each([
    ['注销期满', 0, ['注销期', '注销', '注']],
    ['要注销', 1, ['注销', '注']],
    ['要注销', 0, []],
    ['注销', 9, []],
    ['要等注销', 2, ['注销', '注']],
  ])('in 「%s」 at %i are %j, the longest first', (text, position, words) => {
    expect(wordsAt(lexicon.words, text, position)).toEqual(words);
  });

  it('mean what the first of the senses that have them says', () => {
    expect([...lexicon.senseOf]).toEqual([
      ['注销', 0],
      ['小城', 0],
      ['小程', 1],
      ['注', 1],
      ['注销期', 2],
    ]);
  });
});

describe('the spelling of words', () => {
  it('prefers the common sense to the rare one, and a term to another word for something', () => {
    const { full, initials } = lexicon.readings();
    expect(full.get('xiaocheng')).toBe('小程');
    expect(initials.get('zx')).toBe('注销');
    expect(initials.get('zxq')).toBe('注销期');
  });

  test.each([
    ['the common sense', [senseOf('小城', { weight: 2 }), senseOf('小程', { weight: 1 })], '小程'],
    ['of equally common ones the first by name', [senseOf('小程'), senseOf('小城')], '小城'],
    [
      'a term, though another word for a more common one is spelled the same',
      [senseOf('注销', { words: ['注销', '小城'], weight: 1 }), senseOf('小程', { weight: 2 })],
      '小程',
    ],
    ['the first of the other words', [senseOf('注销', { words: ['注销', '小城', '小程'] })], '小城'],
  ])('prefers %s', (_what, senses, word) => {
    expect(
      buildLexicon({ ...table, senses }, script)
        .readings()
        .full.get('xiaocheng'),
    ).toBe(word);
  });

  it('holds the words that ask too, whole, and none of them by first letters', () => {
    const asking = buildLexicon(table, { variants: '', syllables: 'me么 zen怎', readings: {} }).readings();
    expect(asking.full.get('zenme')).toBe('怎么');
    expect(asking.initials.size).toBe(0);
  });

  it('is worked out once', () => {
    expect(lexicon.readings()).toBe(lexicon.readings());
  });

  it('is none without a table of scripts', () => {
    expect(buildLexicon(table).readings().full.size).toBe(0);
    expect(buildLexicon(table).variants.size).toBe(0);
    expect(lexicon.variants.get('註')).toBe('注');
  });
});

it('knows the words of ordinary Chinese that ask', () => {
  expect(wordsAt(lexicon.questionWords, '怎么办呢', 0)).toEqual(['怎么办', '怎么', '怎']);
});
