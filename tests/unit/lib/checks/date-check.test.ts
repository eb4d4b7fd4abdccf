import { describe, expect, it, test } from 'vitest';
import { checkDates } from '../../../../src/lib/checks/date-check.ts';
import { scenario, source } from '../../../builders.ts';

const LIMITS = { since: '2011-01-01', today: '2026-01-02' };
const brief = (data: object) =>
  checkDates('sources', 'page', data, LIMITS).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('checkDates', () => {
  test.each<[string, object, string[]]>([
    ['dates of today', source({ published: '2026-01-02', read: '2026-01-02' }), []],
    ['a page without a date', source({ published: 'unknown', read: '2020-01-01' }), []],
    ['an entry without dates', { title: '2099' }, []],
    ['a page of before there was anything', source({ published: '2010-12-31' }), ['invalid published']],
    ['a page read tomorrow', source({ read: '2026-01-03' }), ['invalid read']],
    [
      'a page of next year',
      source({ published: '2027-01-01', read: '2027-01-02' }),
      ['invalid published', 'invalid read'],
    ],
    [
      'a list of comments, of which one is of tomorrow',
      { comments: ['2026-01-01', '2026-01-03'] },
      ['invalid comments'],
    ],
    ['a change of tomorrow', { date: '2026-01-03' }, ['invalid date']],
    ['a day of the future that is not known yet', { updated: '待填 2027' }, []],
    ['a page of which only one date is known', { published: '2026-01-01' }, []],
    ['a scenario of tomorrow', scenario('mp-1', { updated: '2026-01-03' }), ['invalid updated']],
    ['a page read before it was there', source({ published: '2022-04-08', read: '2022-04-07' }), ['mismatch read']],
  ])('judges %s', (_what, data, issues) => {
    expect(brief(data)).toEqual(issues);
  });

  it('names the date and today', () => {
    const [issue] = checkDates('sources', 'page', source({ read: '2026-01-03' }), LIMITS);
    expect(issue?.found).toMatch(/2026-01-03.*2026-01-02/);
    expect(issue?.expected).toContain('2011-01-01');
  });

  it('names both dates of a page that was read too early', () => {
    const [issue] = checkDates('sources', 'page', source({ published: '2022-04-08', read: '2022-04-07' }), LIMITS);
    expect(issue).toMatchObject({ found: '「2022-04-07」', expected: expect.stringContaining('2022-04-08') });
  });
});
