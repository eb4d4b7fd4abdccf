import type { Facet } from '../schemas/facet.ts';
import type { Scenario } from '../schemas/scenario.ts';
import { clashesOn, optionsOn } from './clashes.ts';
import {
  allowedOptions,
  both,
  type Case,
  compatible,
  conditionsOf,
  facetsOf,
  impliedCase,
  type When,
} from './condition.ts';
import { conditionalFacts } from './conditional-facts.ts';
import { anyOf, optionWord } from './words.ts';

/** One answer a reader can give on the page of a scenario. */
export interface Choice {
  /** The option, or the variant, it stands for. */
  id: string;
  label: string;
  /** The answer where it stands without its question. */
  words: string;
  when: When;
  /** What an address says of it. */
  answers: Case;
  /** The keys of the answers to the other question that cannot be true together with it. */
  against: string[];
}

/** One question of a page, and its answers. */
export interface SwitchRow {
  id: string;
  name: string;
  choices: Choice[];
}

/** More questions than this, and the variants themselves are what is chosen from. */
export const MOST_ROWS = 2;
const VARIANT = 'variant';

/** Lists every condition that decides what of a scenario's page is shown. */
export function pageConditions(scenario: Scenario): When[] {
  const demands = (scenario.materials ?? []).flatMap(({ when, seal, signature }) =>
    [seal, signature].flatMap((demand) => (demand?.when === undefined ? [] : [both(when, demand.when)])),
  );
  return [...conditionalFacts(scenario).flatMap(({ when }) => (when === undefined ? [] : [when])), ...demands];
}

/** Returns the facets whose options on a page some of the conditions tell from one another. */
function dividedFacets(conditions: readonly When[], page: When, facets: readonly Facet[]): Facet[] {
  return facets.filter((facet) => {
    const options = optionsOn(page, facet);
    const allowed = conditions.flatMap(conditionsOf).flatMap((one) => {
      const named = allowedOptions(one, facet.id);
      return named === undefined ? [] : [named];
    });
    return options.length > 1 && allowed.some((named) => options.some(({ id }) => !named.includes(id)));
  });
}

/**
 * Returns the facets that a scenario's own conditions name and its page leaves open, in declared order; those too that only
 * some of its cases want, as with another answer they are the case of another page.
 */
export function openFacets(scenario: Scenario, facets: readonly Facet[]): Facet[] {
  return dividedFacets([...pageConditions(scenario), ...conditionsOf(scenario.when)], scenario.when, facets);
}

const shorter = (a: string, b: string) => (a.length < b.length ? a : b);

/**
 * Returns the questions of a scenario's page: one for each facet it leaves open, or a single one for its variants where
 * those facets are too many. Nothing is asked where nothing is open.
 */
export function switchRows(scenario: Scenario, facets: readonly Facet[]): SwitchRow[] {
  const open = openFacets(scenario, facets);
  if (open.length > MOST_ROWS) {
    const choices = (scenario.variants ?? []).map(
      ({ id, title, when }): Choice => ({
        id,
        label: title,
        words: title,
        when,
        // Which of several kinds it is, no other answer may say.
        answers: { ...impliedCase(both(scenario.when, when)), variant: id },
        against: [],
      }),
    );
    return [{ id: VARIANT, name: '你的情况', choices }];
  }
  const against = clashesOn(scenario.when, open);
  return open.map((facet) => ({
    id: facet.id,
    name: facet.name,
    choices: optionsOn(scenario.when, facet).map(({ id, label, short }) => ({
      id,
      label: shorter(label, short),
      words: short,
      when: { [facet.id]: id },
      answers: { [facet.id]: id },
      against: against(facet, id),
    })),
  }));
}

/** Whether the one question of a page is which of its variants is meant. */
export const asksForVariant = ([row]: readonly SwitchRow[]): boolean => row?.id === VARIANT;

/** What a condition says in answer to one question of a page. */
export interface Chip {
  /** The number of the question, from 1. */
  row: number;
  words: string;
}

/**
 * Puts a condition into words, one piece for each question that it answers, so that each can go once it is answered. Where
 * variants are what is chosen from, a condition that only one of them meets has that one's title.
 */
export function chipsOf(
  scenario: Scenario,
  rows: readonly SwitchRow[],
  when: When | undefined,
  facets: readonly Facet[],
): Chip[] {
  const [condition, ...others] = conditionsOf(when);
  if (condition === undefined || others.length > 0) return [];
  const met = asksForVariant(rows)
    ? rows.flatMap(({ choices }) => choices.filter((choice) => compatible(both(scenario.when, choice.when), condition)))
    : [];
  const [only] = met;
  if (only !== undefined && met.length === 1) return [{ row: 1, words: only.words }];
  const divided = new Set(dividedFacets([condition], scenario.when, facets).map(({ id }) => id));
  return facetsOf(condition).flatMap((id) => {
    if (!divided.has(id)) return [];
    const found = rows.findIndex((row) => row.id === id);
    const words = anyOf((allowedOptions(condition, id) ?? []).map((option) => optionWord(facets, id, option)));
    return [{ row: Math.max(found, 0) + 1, words }];
  });
}
