import { describe, expect, it, test } from 'vitest';
import { checkUnfilled, checkUnfilledProse } from '../../../../src/lib/checks/unfilled-check.ts';
import { scenario, step } from '../../../builders.ts';

describe('checkUnfilled', () => {
  test.each<[string, unknown, string[]]>([
    ['a filled-in entry', scenario('mp-1'), []],
    [
      'the marker anywhere',
      scenario('mp-1', { title: '待填', steps: [step({ do: '待填' })] }),
      ['title', 'steps.0.do'],
    ],
    ['the marker inside a text', scenario('mp-1', { answer: '先办这件，待填。' }), ['answer']],
    [
      'what programmers write for it',
      scenario('mp-1', { title: 'TODO', answer: '先办这件（TBD）。' }),
      ['title', 'answer'],
    ],
    ['no word that such a mark is part of', scenario('mp-1', { title: 'TODOS 和 MASTBD' }), []],
    ['words that begin like the marker', scenario('mp-1', { answer: '打开待填写的表。' }), []],
    ['a text alone', '待填', ['']],
    ['nothing', null, []],
  ])('finds %s', (_what, data, paths) => {
    expect(checkUnfilled('scenarios', 'mp-1', data).map(({ code, path }) => [code, path.join('.')])).toEqual(
      paths.map((path) => ['unfilled', path]),
    );
  });

  it('says what belongs there', () => {
    const [issue] = checkUnfilled('scenarios', 'mp-1', scenario('mp-1', { updated: '待填' }));
    expect(issue).toMatchObject({ found: '「待填」', expected: expect.stringContaining('改动的日期') });
    const [unknown] = checkUnfilled('scenarios', 'mp-1', { nowhere: '待填' });
    expect(unknown?.expected).toMatch(/删掉/);
  });
});

describe('checkUnfilledProse', () => {
  it('finds the marker with its line', () => {
    const text = (value: string, line: number) => ({ type: 'text', value, position: { start: { line } } });
    const tree = {
      type: 'root',
      children: [text('有内容', 1), { type: 'paragraph', children: [text('一行\n待填\n', 4)] }],
    };
    const issues = checkUnfilledProse({ collection: 'scenarios', entry: 'mp-1' }, tree);
    expect(issues).toMatchObject([
      { code: 'unfilled', path: [], line: 5, found: '「待填」', expected: expect.stringContaining('正文') },
    ]);
  });

  it('takes the first line for text without a position', () => {
    const issues = checkUnfilledProse({ collection: 'scenarios', entry: 'mp-1' }, { type: 'text', value: '待填' });
    expect(issues.map(({ line }) => line)).toEqual([1]);
  });
});
