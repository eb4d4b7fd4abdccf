import { MOST_ROWS, openFacets, switchRows } from '../cases/case-switch.ts';
import { both, compatible } from '../cases/condition.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Issue } from './issue.ts';

const MOST_UNKNOWNS = 3;

/** Finds scenarios whose pages would ask too much, or tell one reader of too many things that are not known. */
export function checkPages({ facets, scenarios }: Knowledge): Issue[] {
  return Object.entries(scenarios).flatMap(([entry, scenario]): Issue[] => {
    const place = { code: 'mismatch' as const, collection: 'scenarios' as const, entry };
    const open = openFacets(scenario, facets);
    if (open.length > MOST_ROWS && scenario.variants === undefined) {
      const found = `这一页要先问 ${open.length} 件事：${open.map(({ name }) => name).join('、')}`;
      return [
        { ...place, path: ['when'], found, expected: `最多问 ${MOST_ROWS} 件；再多就写 variants，让读者直接选分支` },
      ];
    }
    const { unknowns = [] } = scenario;
    const [first, second] = switchRows(scenario, facets).map(({ choices }) => choices.map(({ when }) => when));
    const cases = (first ?? [{}]).flatMap((when) =>
      (second ?? [{}]).map((other) => both(both(scenario.when, when), other)),
    );
    const counts = cases.map((known) => unknowns.filter(({ when }) => compatible(when, known)).length);
    const most = Math.max(0, ...counts);
    if (most <= MOST_UNKNOWNS) return [];
    const expected = `一个人最多看到 ${MOST_UNKNOWNS} 条，留最要紧的，其余写进正文`;
    return [{ ...place, path: ['unknowns'], found: `有一种情况会看到 ${most} 条`, expected }];
  });
}
