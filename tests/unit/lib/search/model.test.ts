import { describe, expect, it, test } from 'vitest';
import { gramsOf } from '../../../../src/lib/search/features.ts';
import {
  knownFeatures,
  MOST_COLUMN,
  MOST_ROW,
  openModel,
  packColumns,
  packRows,
  probabilities,
  roundNumber,
} from '../../../../src/lib/search/model.ts';
import { soundNeighbours } from '../../../../src/lib/search/sounds.ts';
import { type Sample, type Training, trainModel } from '../../../../src/lib/search/train-model.ts';

const TRAINING: Training = {
  rank: 4,
  fewest: 1,
  most: 100,
  epochs: 40,
  rounded: 10,
  drop: 0,
  rate: 0.3,
  seed: 1,
  steps: [0.2, 0.2],
};
const sample = (text: string, wants: string[], rest: Partial<Sample> = {}): Sample => ({
  text,
  terms: [],
  wants,
  weight: 1,
  ...rest,
});
const SAMPLES = [
  sample('冻结期多久', ['freeze']),
  sample('要冻结几天', ['freeze']),
  sample('公章丢了', ['seal']),
  sample('章找不到', ['seal'], { terms: ['公章'] }),
  sample('微信支付', ['']),
  sample('银行卡', ['']),
];
const data = trainModel(SAMPLES, TRAINING);
const model = openModel(data);
const best = (text: string, terms: string[] = []) => {
  const senses = terms.map((term) => data.senses.indexOf(term));
  const found = probabilities(model, knownFeatures(model, text, senses));
  return data.pages[found.indexOf(Math.max(...found))];
};

test('the grams of a text are its characters and their pairs, each once, inside runs', () => {
  expect(gramsOf('注销注 a').toSorted()).toEqual(['a', '注', '注销', '销', '销注']);
});

describe('a trained model', () => {
  test.each([
    ['冻结多久', 'freeze'],
    ['章丢了', 'seal'],
    ['银行', ''],
  ])('gives for %s the page %s', (text, page) => {
    expect(best(text)).toBe(page);
  });

  it('hears the senses of the glossary as well as the letters', () => {
    expect(best('', ['公章'])).toBe('seal');
  });

  it('is the same for the same samples', () => {
    expect(trainModel(SAMPLES, TRAINING)).toEqual(data);
  });

  it('lists pages once, no page last', () => {
    expect(data.pages).toEqual(['freeze', 'seal', '']);
  });

  it('takes what it has never seen for something that no page answers', () => {
    const unseen = [...SAMPLES, ...['股票', '天气', '菜谱'].map((text) => sample(text, ['']))];
    const one = openModel(trainModel(unseen, { ...TRAINING, fewest: 2 }));
    expect(probabilities(one, knownFeatures(one, '彩虹', [])).at(-1)).toBeGreaterThan(0.5);
  });

  it('gives probabilities that add up to one', () => {
    const found = probabilities(model, knownFeatures(model, '冻结', []));
    expect(found.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
  });

  it('learns what a page is not', () => {
    const refusing = [...SAMPLES, sample('冻结账户', [], { refuses: 'freeze', weight: 3 })];
    const other = openModel(trainModel(refusing, TRAINING));
    const of = (one: typeof model) => probabilities(one, knownFeatures(one, '冻结账户', []))[0] ?? 0;
    expect(of(other)).toBeLessThan(of(model));
  });

  it('leaves out what too few samples say', () => {
    expect(openModel(trainModel(SAMPLES, { ...TRAINING, fewest: 2 })).grams.has('冻结')).toBe(true);
    expect(openModel(trainModel(SAMPLES, { ...TRAINING, fewest: 2 })).grams.has('银行')).toBe(false);
  });
});

describe('a model of few grams', () => {
  const few = openModel(trainModel(SAMPLES, { ...TRAINING, most: 2 }));

  it('keeps those that tell most about what is wanted', () => {
    expect([...few.grams.keys()]).toEqual(['冻', '冻结']);
  });
});

test.each([
  ['features', packRows, MOST_ROW],
  ['pages', packColumns, MOST_COLUMN],
] as const)('numbers of %s are kept as what they were rounded to in training, however large', (_of, pack, most) => {
  const numbers = [0, 0.24, 0.26, -1.1, 99, -99];
  const rounded = numbers.map((number) => roundNumber(number, 0.5, most));
  expect(rounded).toEqual([0, 0, 0.5, -1, 0.5 * most, -0.5 * most]);
  expect(pack(numbers, 0.5)).toBe(pack(rounded, 0.5));
  expect(pack(numbers, 0.5)).not.toMatch(/["\\]/);
});

describe('a pair of characters that the model does not know', () => {
  const near = soundNeighbours(
    model,
    new Map([
      ['公', 'gong'],
      ['工', 'gong'],
      ['章', 'zhang'],
      ['张', 'zhang'],
    ]),
  );

  it('is taken for one that sounds the same', () => {
    expect(near('工张')).toEqual([model.grams.get('公章')]);
    expect([...knownFeatures(model, '工张', [], near).keys()]).toContain(model.grams.get('公章')?.row);
  });

  it('is nothing where it sounds like none', () => {
    expect(near('工工')).toEqual([]);
    expect(near('ab')).toEqual([]);
    expect(near('工')).toEqual([]);
  });
});
