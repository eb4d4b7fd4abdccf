import type { Facet } from '../schemas/facet.ts';
import type { Case } from './condition.ts';
import { possibleOptions } from './contradiction.ts';
import type { Outcome } from './outcome.ts';

/** A question of the guide: option id → index of the node that follows; options that contradict the way there are left out. */
export interface QuestionNode {
  facet: string;
  next: Readonly<Record<string, number>>;
}

/** An end of the guide. */
export interface OutcomeNode {
  route: string;
  preludes: readonly string[];
}

/** A node of the guide. */
export type GuideNode = QuestionNode | OutcomeNode;

/**
 * The guide: a decision diagram in the declared order of facets (a reduced ordered MDD).
 * A question stands only where its answer changes what follows, and equal parts are one node.
 */
export interface Guide {
  root: number;
  nodes: readonly GuideNode[];
}

/** Whether a node asks a question. */
export function isQuestion(node: GuideNode | undefined): node is QuestionNode {
  return node !== undefined && 'facet' in node;
}

/**
 * Compiles the guide from what complete cases come to: every case is looked at, nobody draws a tree by hand.
 * Outcomes that differ only in `detail` are ends of their own, so that a question on papers is asked as well.
 */
export function compileGuide(facets: readonly Facet[], outcomeOf: (complete: Case) => Outcome): Guide {
  const nodes: GuideNode[] = [];
  const known = new Map<string, number>();
  const intern = (key: string, node: GuideNode): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    nodes.push(node);
    known.set(key, nodes.length - 1);
    return nodes.length - 1;
  };
  const ask = (facet: Facet, next: Readonly<Record<string, number>>): number => {
    const inOrder = facet.options.flatMap(({ id }) => (next[id] === undefined ? [] : [[id, next[id]] as const]));
    return intern(JSON.stringify([facet.id, inOrder]), { facet: facet.id, next: Object.fromEntries(inOrder) });
  };
  /** Makes one node of two that nowhere disagree: an option that only one of them offers goes its way. */
  const merge = (a: number | undefined, b: number): number | undefined => {
    if (a === b || a === undefined) return a;
    const [one, other] = [nodes[a], nodes[b]];
    if (!isQuestion(one) || !isQuestion(other) || one.facet !== other.facet) return undefined;
    const next: Record<string, number> = { ...one.next };
    for (const [option, index] of Object.entries(other.next)) {
      const merged = merge(next[option] ?? index, index);
      if (merged === undefined) return undefined;
      next[option] = merged;
    }
    const facet = facets.find(({ id }) => id === one.facet);
    return facet && ask(facet, next);
  };
  const build = (depth: number, partial: Case): number => {
    const facet = facets[depth];
    if (facet === undefined) {
      const { route, preludes, detail } = outcomeOf(partial);
      return intern(JSON.stringify([route, preludes, detail]), { route, preludes });
    }
    const next = possibleOptions(facet, partial).map(
      (option) => [option.id, build(depth + 1, { ...partial, [facet.id]: option.id })] as const,
    );
    const [first, ...others] = next.map(([, index]) => index);
    return others.reduce(merge, first) ?? ask(facet, Object.fromEntries(next));
  };
  return reachable({ root: build(0, {}), nodes });
}

/** Returns a guide without the nodes that merging left behind, each node after those it leads to. */
function reachable({ root, nodes }: Guide): Guide {
  const kept: GuideNode[] = [];
  const places = new Map<number, number>();
  const keep = (index: number): number => {
    const node = nodes[index];
    const place = places.get(index);
    if (place !== undefined || node === undefined) return place ?? -1;
    const next = isQuestion(node) && Object.entries(node.next).map(([option, to]) => [option, keep(to)] as const);
    kept.push(isQuestion(node) && next ? { facet: node.facet, next: Object.fromEntries(next) } : node);
    places.set(index, kept.length - 1);
    return kept.length - 1;
  };
  return { root: keep(root), nodes: kept };
}

/** One way through the guide: at each question the options that lead on the same way, and the end. */
export interface Route {
  answers: readonly { facet: string; options: readonly string[] }[];
  end: OutcomeNode;
}

/** Lists every distinct way through the guide, in the order of the questions and their options. */
export function routesOf({ nodes, root }: Guide): Route[] {
  const walk = (index: number): Route[] => {
    const node = nodes[index];
    if (node === undefined) return [];
    if (!isQuestion(node)) return [{ answers: [], end: node }];
    const groups = Map.groupBy(Object.keys(node.next), (option) => node.next[option] ?? -1);
    return [...groups].flatMap(([next, options]) =>
      walk(next).map((route) => ({ ...route, answers: [{ facet: node.facet, options }, ...route.answers] })),
    );
  };
  return walk(root);
}
