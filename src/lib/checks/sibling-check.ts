import { openFacets, switchRows } from '../cases/case-switch.ts';
import { both, compatible, type When } from '../cases/condition.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { onceForEach } from '../knowledge/once-for-each.ts';
import type { Facet } from '../schemas/facet.ts';
import type { Scenario } from '../schemas/scenario.ts';
import type { Issue } from './issue.ts';

/** A text that stands open on the page of a scenario. */
interface OpenText {
  text: string;
  path: (string | number)[];
  when: When | undefined;
}

function openTexts(scenario: Scenario, { claims }: Pick<Knowledge, 'claims'>): OpenText[] {
  const { variants = [], checks = [], materials = [], steps, unknowns = [] } = scenario;
  const texts = [
    ...variants.map(({ answer, when }, index) => ({ text: answer, path: ['variants', index, 'answer'], when })),
    ...checks.map(({ text, when }, index) => ({ text, path: ['checks', index, 'text'], when })),
    ...materials.map(({ note = '', when }, index) => ({ text: note, path: ['materials', index, 'note'], when })),
    ...steps.map((step, index) => ({ text: step.do, path: ['steps', index, 'do'], when: step.when })),
    ...steps.map(({ note = '', when }, index) => ({ text: note, path: ['steps', index, 'note'], when })),
    ...unknowns.map(({ text, when }, index) => ({ text, path: ['unknowns', index, 'text'], when })),
  ];
  const standing = (scenario.claims ?? []).flatMap(({ claim, about, when }, index) =>
    about === 'before' || about === 'blocker'
      ? [{ text: claims[claim]?.text ?? '', path: ['claims', index, 'claim'], when }]
      : [],
  );
  return [...texts, ...standing];
}

const longestFirst = onceForEach(({ options }: Facet) => options.toSorted((a, b) => b.short.length - a.short.length));

/** Finds the options of a facet that a text names by their words; a word inside a longer option's word is that option's. */
function namedOptions(text: string, facet: Facet): string[] {
  let rest = text;
  const named: string[] = [];
  for (const { id, short, words = [] } of longestFirst(facet)) {
    const found = [short, ...words].filter((word) => rest.includes(word));
    if (found.length > 0) named.push(id);
    for (const word of found) rest = rest.replaceAll(word, ' ');
  }
  return named;
}

/**
 * Finds texts on the page of a scenario that name an answer which readers of the same text did not give: what stands
 * under one condition, or under none, must not speak of a sibling branch.
 */
export function checkSiblings(knowledge: Knowledge): Issue[] {
  const { facets, scenarios } = knowledge;
  return Object.entries(scenarios).flatMap(([entry, scenario]) => {
    const asked = new Set(switchRows(scenario, facets).map(({ id }) => id));
    const open = openFacets(scenario, facets).filter(({ id }) => asked.has(id));
    return openTexts(scenario, knowledge).flatMap(({ text, path, when }): Issue[] =>
      open.flatMap((facet) => {
        const named = namedOptions(text, facet);
        if (named.length === 0) return [];
        const shown = both(scenario.when, when);
        const readers = facet.options.filter(({ id }) => compatible(shown, { [facet.id]: id }));
        const strange = named.filter((option) => readers.some(({ id }) => id !== option));
        return strange.map((option): Issue => {
          const word = facet.options.find(({ id }) => id === option)?.short ?? option;
          const found = `「${text}」提到「${word}」，可是选了${readers.map(({ short }) => `「${short}」`).join('、')}的人也会读到`;
          const expected = '分支里的话只说这个分支：分成几条，各写自己的 when；或者去掉这几个字';
          return { code: 'mismatch', collection: 'scenarios', entry, path, found, expected };
        });
      }),
    );
  });
}
