import { asksForVariant, MOST_ROWS, openFacets, type SwitchRow, switchRows } from '../cases/case-switch.ts';
import { allowedOptions, both, compatible, conditionsOf, type When } from '../cases/condition.ts';
import { conditionalFacts } from '../cases/conditional-facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { labelOf } from '../knowledge/named.ts';
import type { Scenario } from '../schemas/scenario.ts';
import type { Issue } from './issue.ts';

const MOST_UNKNOWNS = 3;

type Place = Pick<Issue, 'code' | 'collection' | 'entry'>;

/** Whether one of some conditions holds in every case in which another `when` holds. */
function covers(conditions: When | undefined, when: When): boolean {
  return conditionsOf(when).every((inner) =>
    conditionsOf(conditions).some((outer) =>
      Object.keys(outer).every((facet) =>
        allowedOptions(inner, facet)?.every((option) => allowedOptions(outer, facet)?.includes(option)),
      ),
    ),
  );
}

/**
 * Finds facts that only some readers of a variant have, on a page that asks for nothing but the variant: all of them would
 * read it.
 */
function undecided(scenario: Scenario, [row]: readonly SwitchRow[], place: Place): Issue[] {
  return conditionalFacts(scenario).flatMap(({ path, when }): Issue[] => {
    const open = row?.choices.find((choice) => {
      const readers = both(scenario.when, choice.when);
      return compatible(readers, when) && !covers(when, readers);
    });
    if (open === undefined) return [];
    const found = `选了「${open.words}」的人都会读到，可是它只写给其中一部分`;
    const expected = '这一页让读者直接选分支：when 写到每个分支要么都看得到，要么都看不到；不行就把分支分开';
    return [{ ...place, path: [...path, 'when'], found, expected }];
  });
}

/** Finds steps that begin with the name of who acts, which the page writes before them. */
function repeatedActors({ steps }: Scenario, { actors }: Pick<Knowledge, 'actors'>, place: Place): Issue[] {
  return steps.flatMap((step, index): Issue[] => {
    const name = labelOf(actors, step.actor);
    if (step.actor === 'you' || !step.do.startsWith(name)) return [];
    const found = `页面会写成「${name}：${step.do}」`;
    return [{ ...place, path: ['steps', index, 'do'], found, expected: '谁来做写在 actor 里，do 从做什么写起' }];
  });
}

/**
 * Finds scenarios whose pages would ask too much, tell one reader of too many things that are not known, or of things that
 * are another's, and steps that would name twice who acts.
 */
export function checkPages({ facets, scenarios, actors }: Knowledge): Issue[] {
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
    const rows = switchRows(scenario, facets);
    const issues = [
      ...repeatedActors(scenario, { actors }, place),
      ...(asksForVariant(rows) ? undecided(scenario, rows, place) : []),
    ];
    const [first, second] = rows.map(({ choices }) => choices.map(({ when }) => when));
    const cases = (first ?? [{}]).flatMap((when) =>
      (second ?? [{}]).map((other) => both(both(scenario.when, when), other)),
    );
    const counts = cases.map((known) => unknowns.filter(({ when }) => compatible(when, known)).length);
    const most = Math.max(0, ...counts);
    if (most <= MOST_UNKNOWNS) return issues;
    const expected = `一个人最多看到 ${MOST_UNKNOWNS} 条，留最要紧的，其余写进正文`;
    return [...issues, { ...place, path: ['unknowns'], found: `有一种情况会看到 ${most} 条`, expected }];
  });
}
