import { describe, expect, it, test } from 'vitest';
import { checklistText, progressWords } from '../../../../src/lib/checklist/text.ts';

const paper = (name: string, ticked: boolean, demands: string[] = []) => ({ name, demands, ticked });
const list = {
  code: 'mp-2',
  title: '标题',
  kind: '没有公章',
  papers: [paper('证件', true, ['原件', '两面。都要。']), paper('申请', false)],
  place: 'https://example.com/mp-2.html',
};

describe('progress', () => {
  test.each([
    [[], '0 / 0'],
    [[true, false, true], '2 / 3'],
    [[true], '1 / 1'],
  ])('of %j is %s', (ticked, words) => {
    expect(progressWords(ticked.map((it) => ({ ticked: it })))).toBe(words);
  });
});

describe('the list for a chat', () => {
  it('says scenario, kind, progress, each paper with what is demanded of it, and where the page is', () => {
    expect(checklistText(list).split('\n')).toEqual([
      'mp-2 标题',
      '情况：没有公章',
      '要交的材料，备好 1 / 2：',
      '☑ 1. 证件：原件；两面。都要',
      '☐ 2. 申请',
      'https://example.com/mp-2.html',
    ]);
  });

  it('leaves out the kind where the list is for all', () => {
    expect(
      checklistText({ ...list, kind: '' })
        .split('\n')
        .slice(0, 2),
    ).toEqual(['mp-2 标题', '要交的材料，备好 1 / 2：']);
  });

  it('has no empty demand', () => {
    expect(checklistText({ ...list, papers: [paper('证件', false, ['', '原件', '。'])] })).toContain('证件：原件\n');
  });
});
