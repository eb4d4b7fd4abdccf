import type { Facet } from '../knowledge/facet.ts';
import type { Case } from './condition.ts';
import type { Outcome } from './outcome.ts';

/** A question of the guide: option id → index of the node that follows. */
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
  const build = (depth: number, partial: Case): number => {
    const facet = facets[depth];
    if (facet === undefined) {
      const { route, preludes, detail } = outcomeOf(partial);
      return intern(JSON.stringify([route, preludes, detail]), { route, preludes });
    }
    const next = facet.options.map(
      (option) => [option.id, build(depth + 1, { ...partial, [facet.id]: option.id })] as const,
    );
    const [first] = next;
    if (first !== undefined && next.every(([, index]) => index === first[1])) return first[1];
    return intern(JSON.stringify([facet.id, next]), { facet: facet.id, next: Object.fromEntries(next) });
  };
  const root = build(0, {});
  return { root, nodes };
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
