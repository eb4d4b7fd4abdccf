import { describe, expect, test } from 'vitest';
import { type Case, judge } from '../../src/lib/cases/condition.ts';
import { compileGuide, isQuestion, routesOf } from '../../src/lib/cases/guide.ts';
import { outcomesOf } from '../../src/lib/cases/outcome.ts';
import { replay } from '../../src/lib/cases/replay.ts';
import { requirementsOf } from '../../src/lib/cases/requirements.ts';
import { checkTable, enumerateCases } from '../../src/lib/cases/table.ts';
import { optionWord } from '../../src/lib/cases/words.ts';
import { tableRows } from '../../src/lib/checks/case-check.ts';
import type { Knowledge } from '../../src/lib/knowledge/knowledge.ts';
import { isPossible } from '../possible-case.ts';
import { soundKnowledge } from '../sound-knowledge.ts';

const knowledge = soundKnowledge();
const { facets, scenarios, materials } = knowledge;
const named = { 'seal-owners': knowledge['seal-owners'], actors: knowledge.actors };
const guide = compileGuide(facets, outcomesOf(knowledge));
const possible = enumerateCases(facets).filter((known) => isPossible(facets, known));

/** The papers of a scenario in a case, one line each. */
function papersOf(code: string, known: Case): string[] {
  return (scenarios[code]?.materials ?? [])
    .filter((use) => judge(use.when, known) === 'yes')
    .map((use) => {
      const names = [use.material].flat().map((id) => materials[id]?.name);
      const demands = requirementsOf(use, known, named)
        .filter((demand) => judge(demand.when, known) === 'yes')
        .map(({ text }) => text);
      return `    · ${[names.join(' 或 '), ...demands].join('；')}`;
    });
}

/** Every distinct route as people read it: answers, outcome, papers. */
function goldenText(): string {
  return routesOf(guide)
    .map(({ answers, end }) => {
      const words = answers.map(({ facet, options }) =>
        options.map((option) => optionWord(facets, facet, option)).join('或'),
      );
      const known = Object.fromEntries(answers.map(({ facet, options }) => [facet, options[0] ?? '']));
      const codes = [...end.preludes, end.route].join(' + ');
      return [words.join(' → '), `  ⇒ ${codes}`, ...papersOf(end.route, known)].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

/** Who decides a case, written down from the precedence that was agreed, independently of the content. */
function agreed(known: Case): string {
  const official = known.account === 'official-account';
  const [zero, gov, shop, gone] = official ? ['oa-0', 'oa-1', 'oa-2', 'oa-3'] : ['mp-0', 'mp-1', 'mp-2', 'mp-3'];
  if (known.account === 'store-mini-program') return known.goal === 'deregister' ? 'mp-4' : 'mp-5';
  if (known.registration === 'verification-unfinished') return official ? 'oa-5' : 'mp-7';
  if (known.registration === 'registration-unfinished') return official ? 'oa-4' : 'uncovered';
  if (known['entity-status'] === 'deregistered') {
    // A person is not deregistered, and has no legal representative; no source speaks of an overseas entity.
    return known.entity === 'individual' || known.entity === 'overseas' ? 'uncovered' : gone;
  }
  if (known['entity-status'] === 'renamed') return known.entity === 'government' ? gov : 'uncovered';
  const banked = known['corporate-account'] === 'yes';
  switch (known.entity) {
    case 'individual':
      return zero;
    case 'individual-business':
      return shop;
    case 'government':
      return banked ? zero : gov;
    case 'enterprise':
      return banked || !official ? zero : 'uncovered';
    case 'media':
    case 'other-organization':
      return banked ? zero : 'uncovered';
    default:
      return 'uncovered';
  }
}

describe('the decision table', () => {
  test('has exactly one outcome for every possible case', () => {
    expect(checkTable(facets, tableRows(knowledge))).toEqual([]);
  });

  test('follows the agreed precedence in every possible case', () => {
    const outcomeOf = outcomesOf(knowledge);
    const differ = new Map(
      enumerateCases(facets)
        .map((known): [string, Case] => [`${outcomeOf(known).route} instead of ${agreed(known)}`, known])
        .filter(([, known]) => outcomeOf(known).route !== agreed(known))
        // One case of each kind says enough.
        .toReversed(),
    );
    expect(Object.fromEntries(differ)).toEqual({});
  });

  test('puts mp-6 before the route of every registered mini program with reused qualification, and nowhere else', () => {
    const outcomeOf = outcomesOf(knowledge);
    const differ = enumerateCases(facets).filter((known) => {
      const reused =
        known.account === 'mini-program' && known.registration === 'completed' && known.origin === 'reused';
      return outcomeOf(known).preludes.includes('mp-6') !== reused;
    });
    expect(differ).toEqual([]);
  });
});

describe('the guide over the real content', () => {
  test('gives every complete case the outcome of the table, unless its answers contradict each other', () => {
    const outcomeOf = outcomesOf(knowledge);
    for (const known of possible) {
      const { route, preludes } = outcomeOf(known);
      const state = replay(guide, facets, known);
      expect([state.routes, state.preludes, state.next]).toEqual([[route], preludes, undefined]);
    }
  });

  test('says of contradicting answers that they are, or leads where the table does', () => {
    const outcomeOf = outcomesOf(knowledge);
    const impossible = enumerateCases(facets).filter((one) => !isPossible(facets, one));
    const told = impossible.filter((known) => {
      const { routes, contradictions } = replay(guide, facets, known);
      if (contradictions.length === 0) expect(routes).toEqual([outcomeOf(known).route]);
      return contradictions.length > 0;
    });
    expect(told.length).toBeGreaterThan(0);
  });

  test('asks nothing whose answers all lead to the same text', () => {
    const outcomeOf = outcomesOf(knowledge);
    const questions = guide.nodes.flatMap((node) => (isQuestion(node) ? [node] : []));
    for (const { facet, next } of questions) {
      expect([facet, new Set(Object.values(next)).size > 1]).toEqual([facet, true]);
    }
    // What the ends of two ways show differs, or they would be one end.
    const texts = new Set(possible.map((known) => JSON.stringify(outcomeOf(known))));
    expect(guide.nodes.length - questions.length).toBe(texts.size);
  });

  test('asks for the goal only where it changes the answer: for store mini programs', () => {
    const asking = routesOf(guide).filter(({ answers }) => answers.some(({ facet }) => facet === 'goal'));
    expect(new Set(asking.map(({ answers }) => answers[0]?.options.join()))).toEqual(new Set(['store-mini-program']));
  });

  test('reaches every scenario that has a procedure, the prelude and the uncovered cases', () => {
    const reached = new Set(routesOf(guide).flatMap(({ end }) => [...end.preludes, end.route]));
    const expected = Object.values(scenarios).filter(({ part }) => part !== 'stage');
    expect([...reached].toSorted()).toEqual(expected.map(({ code }) => code).toSorted());
  });

  test('matches the routes on record', async () => {
    await expect(goldenText()).toMatchFileSnapshot('./guide-routes.golden.txt');
  });
});

/** A knowledge base with some scenarios changed. */
function changed(change: (all: Knowledge['scenarios']) => Record<string, unknown>): Knowledge {
  return { ...knowledge, scenarios: change(scenarios) as Knowledge['scenarios'] };
}

describe('a change of content that breaks the table', () => {
  test('two scenarios that claim the same case are both named, with the answers that show it', () => {
    const broken = changed((all) => ({
      ...all,
      'mp-3': {
        ...all['mp-3'],
        when: { account: 'mini-program', registration: 'completed', entity: 'individual-business' },
      },
    }));
    const faults = checkTable(facets, tableRows(broken)).filter(({ codes }) => codes.length > 1);
    expect(faults).toContainEqual({
      case: {
        account: 'mini-program',
        registration: 'completed',
        'entity-status': 'active',
        entity: 'individual-business',
      },
      codes: ['mp-2', 'mp-3'],
    });
  });

  test('a scenario taken away leaves a gap with the smallest set of answers that shows it', () => {
    const { 'oa-4': _gone, ...rest } = scenarios;
    expect(checkTable(facets, tableRows(changed(() => rest)))).toEqual([
      { case: { account: 'official-account', registration: 'registration-unfinished' }, codes: [] },
    ]);
  });

  test('an option added to a question leaves a gap that names it', () => {
    const wider = facets.map((facet) =>
      facet.id === 'registration'
        ? { ...facet, options: [...facet.options, { id: 'frozen', label: '冻结', short: '冻结' }] }
        : facet,
    );
    const faults = checkTable(wider, tableRows(knowledge));
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatchObject({ case: { registration: 'frozen' }, codes: [] });
  });
});
