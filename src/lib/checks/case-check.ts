import { both, type Case, compatible, facetsOf, judge, type When } from '../cases/condition.ts';
import { conditionalFacts } from '../cases/conditional-facts.ts';
import { checkTable, enumerateCases } from '../cases/table.ts';
import { caseWords, whenWords } from '../cases/words.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Facet } from '../schemas/facet.ts';
import type { Scenario, Variant } from '../schemas/scenario.ts';
import type { Issue } from './issue.ts';

/** The scenarios that are rows of the decision table. */
export function tableRows(knowledge: Knowledge): Scenario[] {
  return Object.values(knowledge.scenarios).filter(({ part }) => part === 'route' || part === 'uncovered');
}

/** Proves that every complete case has exactly one outcome. */
export function checkOutcomes(knowledge: Knowledge): Issue[] {
  const { facets, scenarios } = knowledge;
  const entryOf = (code: string) =>
    Object.entries(scenarios).find(([, scenario]) => scenario.code === code)?.[0] ?? code;
  return checkTable(facets, tableRows(knowledge)).map((fault): Issue => {
    const words = caseWords(facets, fault.case);
    const gap = fault.codes.length === 0;
    const blamed = gap ? ['uncovered', ...Object.keys(scenarios)] : fault.codes.map(entryOf);
    const [entry = '', ...others] = new Set(blamed);
    return {
      code: gap ? 'gap' : 'overlap',
      collection: 'scenarios',
      entry,
      others,
      path: ['when'],
      found: gap ? `没有任何情形回答：${words}` : `${fault.codes.join(' 和 ')} 都认领了：${words}`,
      expected: gap
        ? '每一种情况恰好有一个情形：刚改窄了某个 when，就放回去；资料没有答案的，写进 uncovered.mdx 的 when'
        : '每一种情况恰好有一个情形：把这种情况从其中一个的 when 里拿掉',
    };
  });
}

/** Lists complete cases that differ only in what a scenario and its variants name: for all others their verdicts are the same. */
function tellingCases(facets: readonly Facet[], when: When, variants: readonly Variant[]): Case[] {
  const named = new Set([when, ...variants.map((variant) => variant.when)].flatMap(facetsOf));
  const telling = facets.map((facet): Facet => {
    if (!named.has(facet.id)) return { ...facet, options: facet.options.slice(0, 1) };
    const possible = facet.options.filter(({ id }) => compatible(when, { [facet.id]: id }));
    return { ...facet, options: possible };
  });
  return enumerateCases(telling);
}

/** Proves that every case of a scenario with variants has exactly one of them. */
export function checkVariants({ facets, scenarios }: Knowledge): Issue[] {
  return Object.entries(scenarios).flatMap(([entry, { when, variants = [] }]): Issue[] => {
    if (variants.length === 0) return [];
    const own = tellingCases(facets, when, variants).filter((known) => judge(when, known) === 'yes');
    const place = { collection: 'scenarios' as const, entry };
    const overlaps = variants.flatMap((variant, index): Issue[] => {
      const mine = both(when, variant.when);
      const clash = variants.slice(0, index).find((other) => compatible(mine, other.when));
      if (clash === undefined) return [];
      const found = `「${variant.title}」和「${clash.title}」有重叠`;
      const path = ['variants', index, 'when'];
      return [{ code: 'overlap', ...place, path, found, expected: '同一情形的分支互不重叠' }];
    });
    const missed = own.find((known) => variants.every((variant) => judge(variant.when, known) !== 'yes'));
    if (missed === undefined) return overlaps;
    const found = `没有分支回答：${caseWords(facets, missed)}`;
    return [
      { code: 'gap', ...place, path: ['variants'], found, expected: '各分支合起来覆盖本情形的每一种情况' },
      ...overlaps,
    ];
  });
}

/** Finds conditions inside a scenario that contradict the scenario, so that what they belong to would never be shown. */
export function checkPossible({ facets, scenarios }: Knowledge): Issue[] {
  return Object.entries(scenarios).flatMap(([entry, scenario]) => {
    const impossible = (outer: When, path: (string | number)[], when: When | undefined): Issue[] => {
      if (when === undefined || compatible(outer, when)) return [];
      const found = `在这里永远不会发生：${whenWords(facets, when)}`;
      const expected = `外面的条件里会有的情况：${whenWords(facets, outer)}`;
      return [{ code: 'mismatch', collection: 'scenarios', entry, path: [...path, 'when'], found, expected }];
    };
    const facts = conditionalFacts(scenario).flatMap(({ path, when }) => impossible(scenario.when, path, when));
    const demands = (scenario.materials ?? []).flatMap(({ when, seal, signature }, index) => {
      const outer = both(scenario.when, when);
      if (outer.length === 0) return [];
      return [
        ...impossible(outer, ['materials', index, 'seal'], seal?.when),
        ...impossible(outer, ['materials', index, 'signature'], signature?.when),
      ];
    });
    return [...facts, ...demands];
  });
}

/** Finds conflicts that would never be shown on a page they touch, as they concern none of its cases. */
export function checkConcerned({ facets, conflicts, scenarios }: Knowledge): Issue[] {
  const whenOf = new Map(Object.values(scenarios).map(({ code, when }) => [code, when]));
  return Object.entries(conflicts).flatMap(([entry, { when, touches }]) =>
    (touches.scenarios ?? []).flatMap((code, index): Issue[] => {
      const page = whenOf.get(code);
      if (page === undefined || compatible(page, when)) return [];
      const found = `${code} 的页面上永远看不到这个分歧：它的 when 是${whenWords(facets, when)}`;
      const expected = `有 ${code} 讲的情况：${whenWords(facets, page)}；对不上的，从 touches 里去掉 ${code}`;
      const path = ['touches', 'scenarios', index];
      return [{ code: 'mismatch', collection: 'conflicts', entry, path, found, expected }];
    }),
  );
}

/** Finds lines of questions that lead to a scenario with a case that the scenario is not about. */
export function checkLeads({ facets, questions, scenarios }: Knowledge): Issue[] {
  const whenOf = new Map(Object.values(scenarios).map(({ code, when }) => [code, when]));
  return Object.entries(questions).flatMap(([entry, question]) =>
    (['cases', 'next'] as const).flatMap((field) =>
      (question[field] ?? []).flatMap((line, index): Issue[] => {
        const when = whenOf.get(line.code ?? '');
        if (line.case === undefined || when === undefined || compatible(when, line.case)) return [];
        const found = `${caseWords(facets, line.case)}，不归 ${line.code}`;
        const expected = `${line.code} 讲的情况：${whenWords(facets, when)}`;
        return [{ code: 'mismatch', collection: 'questions', entry, path: [field, index, 'case'], found, expected }];
      }),
    ),
  );
}
