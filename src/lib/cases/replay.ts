import type { Facet } from '../schemas/facet.ts';
import { type Answers, UNSURE } from './answers.ts';
import type { Case } from './condition.ts';
import { type Contradiction, findContradiction, possibleOptions } from './contradiction.ts';
import { type Guide, isQuestion, type OutcomeNode } from './guide.ts';

/** An answer that counted, and the scenarios it ruled out. */
export interface GivenAnswer {
  facet: string;
  option: string;
  ruledOut: string[];
}

/** A fact that is still open and would decide: what each option would leave. */
export interface OpenFacet {
  facet: string;
  leaves: Readonly<Record<string, string[]>>;
}

/** Where the guide stands after some answers. */
export interface GuideState {
  /** Answers that counted, `unsure` ones too, in the order of the questions. */
  given: GivenAnswer[];
  /** What is known about the case from them. */
  known: Case;
  /** Answers that change nothing here and were left out. */
  dropped: { facet: string; option: string }[];
  /** Answers that cannot be true together with earlier ones; their questions count as not answered. */
  contradictions: Contradiction[];
  /** The question to ask now; absent when nothing more would change the result. */
  next?: string;
  /** Most questions that can still come, the present one included. */
  left: number;
  /** Codes of the routes still possible. */
  routes: string[];
  /** Codes of the preludes that hold whatever is still open. */
  preludes: string[];
  /** Facts the reader was not sure of that decide between the routes left. */
  open: OpenFacet[];
}

/** Follows the guide from a set of nodes down to its ends. */
function endsOf({ nodes }: Guide, from: ReadonlySet<number>): OutcomeNode[] {
  const seen = new Set(from);
  const ends: OutcomeNode[] = [];
  for (const index of seen) {
    const node = nodes[index];
    if (isQuestion(node)) for (const next of Object.values(node.next)) seen.add(next);
    else if (node !== undefined) ends.push(node);
  }
  return ends;
}

function routesFrom(guide: Guide, from: ReadonlySet<number>): string[] {
  return [...new Set(endsOf(guide, from).map(({ route }) => route))].toSorted();
}

/** Replaces the questions on a facet by what follows: the way of the given option where it is offered, or every way. */
function step({ nodes }: Guide, from: ReadonlySet<number>, facet: string, option: string | undefined): Set<number> {
  return new Set(
    [...from].flatMap((index) => {
      const node = nodes[index];
      if (!isQuestion(node) || node.facet !== facet) return [index];
      if (option === undefined || option === UNSURE) return Object.values(node.next);
      return Object.hasOwn(node.next, option) ? (node.next[option] ?? []) : [];
    }),
  );
}

/** Follows all answers at once, facet by facet, and gives where they leave the reader. */
function follow(guide: Guide, facets: readonly Facet[], answers: Answers): ReadonlySet<number> {
  return facets.reduce<ReadonlySet<number>>(
    (front, { id }) => step(guide, front, id, Object.hasOwn(answers, id) ? answers[id] : undefined),
    new Set([guide.root]),
  );
}

/** Finds which of the facts the reader was not sure of would decide between the routes left. */
function openFacets(guide: Guide, facets: readonly Facet[], given: readonly GivenAnswer[]): OpenFacet[] {
  const counted = Object.fromEntries(given.map(({ facet, option }) => [facet, option]));
  return facets
    .filter(({ id }) => counted[id] === UNSURE)
    .map((facet) => {
      const leaves = possibleOptions(facet, counted).map(({ id }) => [
        id,
        routesFrom(guide, follow(guide, facets, { ...counted, [facet.id]: id })),
      ]);
      return { facet: facet.id, leaves: Object.fromEntries(leaves) };
    })
    .filter(({ leaves }) => new Set(Object.values(leaves).map((codes) => JSON.stringify(codes))).size > 1);
}

/**
 * Replays answers over the guide: a pure fold over the facets in their declared order, whatever order they came in.
 * Facets not answered stay open and keep every way alive.
 */
export function replay(guide: Guide, facets: readonly Facet[], answers: Answers): GuideState {
  let front: ReadonlySet<number> = new Set([guide.root]);
  const given: GivenAnswer[] = [];
  const dropped: GuideState['dropped'] = [];
  const contradictions: Contradiction[] = [];
  const unanswered: string[] = [];
  const known: Record<string, string> = {};
  for (const facet of facets) {
    const { id } = facet;
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const option = answer === UNSURE || facet.options.some((one) => one.id === answer) ? answer : undefined;
    if (answer !== undefined && option === undefined) dropped.push({ facet: id, option: answer });
    const asked = [...front].some((index) => {
      const node = guide.nodes[index];
      return isQuestion(node) && node.facet === id;
    });
    if (!asked) {
      if (option !== undefined) dropped.push({ facet: id, option });
      continue;
    }
    const contradiction = option === undefined ? undefined : findContradiction(facet, option, known);
    if (contradiction !== undefined) contradictions.push(contradiction);
    if (option === undefined || contradiction !== undefined) {
      unanswered.push(id);
      front = step(guide, front, id, undefined);
      continue;
    }
    const after = step(guide, front, id, option);
    const left = routesFrom(guide, after);
    given.push({ facet: id, option, ruledOut: routesFrom(guide, front).filter((code) => !left.includes(code)) });
    if (option !== UNSURE) known[id] = option;
    front = after;
  }
  const ends = endsOf(guide, front);
  const preludes = [...new Set(ends.flatMap((end) => end.preludes))];
  const [next] = unanswered;
  return {
    given,
    known,
    dropped,
    contradictions,
    ...(next === undefined ? {} : { next }),
    left: unanswered.length,
    routes: routesFrom(guide, front),
    preludes: preludes.filter((code) => ends.every((end) => end.preludes.includes(code))),
    open: openFacets(guide, facets, given),
  };
}
