import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LocatedIssue } from '../../../src/content-files/check-entry.ts';
import { formatAnnotations, formatReport, printed } from '../../../src/content-files/report.ts';

const ISSUE: LocatedIssue = {
  code: 'invalid',
  collection: 'scenarios',
  entry: 'mp-2',
  path: ['materials', 0, 'sides'],
  file: 'scenarios/mp-2.mdx',
  line: 33,
  column: 5,
  found: '「正反面」',
  expected: '其中之一：both，100% 照写',
  nearest: 'both',
};

describe('formatAnnotations', () => {
  it('gives one command of GitHub for each mistake, at its line', () => {
    expect(formatAnnotations([ISSUE, { ...ISSUE, path: [], line: 1 }]).split('\n')).toEqual([
      '::error file=src/content/scenarios/mp-2.mdx,line=33,col=5,title=内容不合要求 materials[0].sides::找到：「正反面」%0A应为：其中之一：both，100%25 照写%0A最接近：both',
      expect.stringContaining('line=1,col=5,title=内容不合要求::'),
    ]);
  });

  it('lets no text of a mistake begin a command or end one', () => {
    const hostile = { ...ISSUE, found: '一\n::error::二\r三', file: 'a,b:c.mdx', path: ['甲:乙,丙'] };
    const text = formatAnnotations([hostile]);
    expect(text.split('\n')).toHaveLength(1);
    expect(text).toContain('file=src/content/a%2Cb%3Ac.mdx,');
    expect(text).toContain('甲%3A乙%2C丙');
    expect(text).toContain('%0D三');
  });
});

describe('what a command prints', () => {
  it('leads from the working directory to the file, wherever the content lies', () => {
    expect(printed([ISSUE], {})).toContain('\nsrc/content/scenarios/mp-2.mdx:33:5');
    expect(printed([ISSUE], {}, path.resolve('other'))).toContain('\nother/scenarios/mp-2.mdx:33:5');
    expect(printed([ISSUE], { GITHUB_ACTIONS: 'true' }, '../other')).toContain('file=../other/scenarios/mp-2.mdx,');
  });

  it('is the report, and on GitHub the commands after it', () => {
    expect(printed([ISSUE], {})).toBe(formatReport([ISSUE]));
    expect(printed([ISSUE], { GITHUB_ACTIONS: 'false' })).toBe(formatReport([ISSUE]));
    expect(printed([ISSUE], { GITHUB_ACTIONS: 'true' })).toBe(
      `${formatReport([ISSUE])}\n\n${formatAnnotations([ISSUE])}`,
    );
  });
});
