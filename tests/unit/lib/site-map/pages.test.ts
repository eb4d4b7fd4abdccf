import { describe, expect, it, test } from 'vitest';
import { absentPages, figurePath, hasPage, listPages, twinPath } from '../../../../src/lib/site-map/pages.ts';
import { change, conflict, knowledge, letter, material, question, scenario, term, topic } from '../../../builders.ts';

const LISTS = [
  ...['/index.html', '/guide.html', '/rules.html', '/questions.html', '/conflicts.html'],
  ...['/days.html', '/materials.html', '/letters.html', '/glossary.html', '/sources.html', '/changes.html'],
];

describe('the pages of the site', () => {
  const site = knowledge({
    scenarios: {
      uncovered: scenario('uncovered', { updated: '2026-01-05' }),
      'oa-1': scenario('oa-1'),
      'mp-10': scenario('mp-10'),
      'mp-2': scenario('mp-2'),
    },
    topics: { late: topic({ title: '后', order: 2 }), early: topic({ title: '先', order: 1 }) },
    questions: { why: question({ updated: '2026-01-04' }) },
    letters: { last: letter({ title: '后一封', order: 2 }), first: letter({ title: '先一封', order: 1 }) },
    changes: [change({ date: '2026-01-03' })],
    conflicts: { k1: conflict() },
    materials: { paper: material() },
    glossary: { word: term('词') },
  });

  it('are the lists, then scenarios by code, rules by order, questions, letters', () => {
    expect(
      listPages(site).map(({ path, title, kind }) => [kind, path, title].slice(0, kind === 'list' ? 2 : 3)),
    ).toEqual([
      ...LISTS.map((path) => ['list', path]),
      ['scenario', '/mini-program/slug-mp-2.html', 'mp-2 标题 mp-2'],
      ['scenario', '/mini-program/slug-mp-10.html', 'mp-10 标题 mp-10'],
      ['scenario', '/official-account/slug-oa-1.html', 'oa-1 标题 oa-1'],
      ['scenario', '/slug-uncovered.html', 'uncovered 标题 uncovered'],
      ['topic', '/rules/early.html', '先'],
      ['topic', '/rules/late.html', '后'],
      ['question', '/questions/why.html', '一个问题'],
      ['letter', '/letters/first.html', '先一封'],
      ['letter', '/letters/last.html', '后一封'],
    ]);
  });

  it('say what is there, and are as old as what they show', () => {
    const pages = listPages(site);
    expect(pages.every(({ title, summary }) => title !== '' && summary !== '')).toBe(true);
    expect(pages.find(({ kind }) => kind === 'question')).toMatchObject({
      summary: '资料没有写这件事。',
      updated: '2026-01-04',
    });
    expect(pages.find(({ kind }) => kind === 'scenario')).toMatchObject({ summary: '答案。', updated: '2026-01-02' });
    expect(pages.find(({ kind }) => kind === 'topic')).toMatchObject({
      summary: '规则就是这样写的。',
      updated: '2026-01-02',
    });
  });

  test.each([
    ['the newest page', site, '2026-01-05'],
    ['the newest change', knowledge({ changes: [change({ date: '2026-03-01' })] }), '2026-03-01'],
    ['nothing where there is nothing', knowledge({ scenarios: {} }), ''],
  ])('of lists are as new as %s', (_what, content, updated) => {
    expect(listPages(content)[0]?.updated).toBe(updated);
  });
});

describe('a general page', () => {
  const bare = knowledge({ events: [] });

  it('is there where there is something for it, and always where it needs nothing', () => {
    expect(listPages(bare).flatMap(({ path, kind }) => (kind === 'list' ? [path] : []))).toEqual([
      ...['/index.html', '/guide.html', '/sources.html'],
    ]);
    expect(absentPages(bare)).toContain('/letters.html');
    expect(absentPages(knowledge({ events: [], letters: { one: letter() } }))).not.toContain('/letters.html');
    expect([hasPage('download', bare), hasPage('toString', bare)]).toEqual([true, true]);
  });

  it('of a figure is the rule that shows it', () => {
    const topics = { one: topic(), two: topic({ figure: 'stages' }) };
    expect(figurePath('stages', { topics })).toBe('/rules/two.html');
    expect(figurePath('source-tally', { topics })).toBeUndefined();
  });
});

describe('a twin', () => {
  test.each([
    ['/index.html', '/index.md'],
    ['/a.html/b.html', '/a.html/b.md'],
  ])('of %s is %s', (path, twin) => {
    expect(twinPath(path)).toBe(twin);
  });
});
