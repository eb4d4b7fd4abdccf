import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content-files/check.ts';
import {
  compareBranchPapers,
  compareCase,
  compareChannels,
  compareDays,
  compareDevices,
  compareMethod,
  compareReleases,
} from './article-compare.ts';
import { ARTICLE_FACTS, type ArticleBranch, type ArticlePaper } from './article-facts.ts';

const { issues, knowledge } = checkContent(fileURLToPath(new URL('../../src/content/', import.meta.url)));

/** The knowledge, or a failed test where the content is not sound by itself. */
function sound() {
  if (knowledge === undefined) throw new Error(`the content has ${issues.length} issues: run check:content`);
  return knowledge;
}

const or = (list: readonly string[]) => list.join(' or ');
const listed = (list: readonly string[]) => (list.length === 0 ? 'nothing' : list.join(', '));

/** One paper in the words of a test title. */
function titleOf(paper: ArticlePaper): string {
  const { any, forms, sides, seal, sealCases, signature } = paper;
  const details = [
    ...(forms.length > 0 ? [or(forms)] : []),
    ...(sides === undefined ? [] : ['both sides']),
    ...(seal === undefined ? [] : [`seal ${seal.kind} of ${seal.owner}${sealCases ? ` for ${sealCases}` : ''}`]),
    ...(signature === undefined ? [] : [`signature if ${signature.instead}`]),
  ];
  return details.length === 0 ? or(any) : `${or(any)} (${details.join('; ')})`;
}

const SCENARIOS = Object.values(ARTICLE_FACTS);
const BRANCHES = SCENARIOS.flatMap(({ code, branches }) => branches.map((branch) => ({ code, branch })));

type Branch = (typeof BRANCHES)[number];

/** Rows with their own titles; `%s` shows them whole, where `$name` would cut them short. */
function rows<T>(things: readonly T[], title: (thing: T) => string): [string, T][] {
  return things.map((thing) => [title(thing), thing]);
}

const branchRows = (rest: (branch: ArticleBranch) => string) =>
  rows<Branch>(BRANCHES, ({ code, branch }) => `${code} 「${branch.name}」 ${rest(branch)}`);

test('the content is sound by itself', () => {
  expect(issues).toEqual([]);
});

describe('a branch of the article', () => {
  test.each(branchRows(() => 'is answered by the scenario with that code'))('%s', (_title, { code, branch }) => {
    expect(compareCase(sound(), code, branch)).toEqual([]);
  });

  test.each(branchRows(({ papers }) => `asks for ${listed(papers.map(titleOf))}`))('%s', (_title, { code, branch }) => {
    expect(compareBranchPapers(sound(), code, branch)).toEqual([]);
  });

  test.each(branchRows(({ channels }) => `goes through ${listed(channels)}`))('%s', (_title, { code, branch }) => {
    expect(compareChannels(sound(), code, branch)).toEqual([]);
  });

  test.each(branchRows(({ mobileOnly }) => `needs a phone for ${listed(mobileOnly)}`))(
    '%s',
    (_title, { code, branch }) => {
      expect(compareDevices(sound(), code, branch)).toEqual([]);
    },
  );

  test.each(branchRows(({ method }) => `names ${method ?? 'no method'}`))('%s', (_title, { code, branch }) => {
    expect(compareMethod(sound(), code, branch)).toEqual([]);
  });
});

describe('a scenario of the article', () => {
  const counted = rows(SCENARIOS, ({ code, title, days }) => {
    return `${code} ${title} counts ${listed(days.map(({ value, unit, starts }) => `${value} ${unit} (${starts})`))}`;
  });
  const freed = rows(SCENARIOS, ({ code, title, releases }) => {
    return `${code} ${title} frees ${listed(releases.map((item) => `${item.resource}: ${item.disposition}`))}`;
  });

  test.each(counted)('%s', (_title, facts) => {
    expect(compareDays(sound(), facts)).toEqual([]);
  });

  test.each(freed)('%s', (_title, facts) => {
    expect(compareReleases(sound(), facts)).toEqual([]);
  });
});
