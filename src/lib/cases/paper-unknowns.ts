import type { MaterialUse, Scenario } from '../schemas/scenario.ts';
import { facetsOf, type When } from './condition.ts';

interface Unknown {
  text: string;
  when?: When;
}

/**
 * Returns what a scenario says is not known of seal and signature on some of its papers: what hangs on the seal, or only on
 * what they hang on themselves.
 */
export function sealUnknowns({ unknowns = [] }: Pick<Scenario, 'unknowns'>, papers: readonly MaterialUse[]): Unknown[] {
  const own = papers.flatMap(({ seal, signature }) => [seal?.when, signature?.when].flatMap(facetsOf));
  return unknowns.flatMap(({ text, when }) => {
    const facets = facetsOf(when);
    const theirs = facets.length > 0 && facets.every((facet) => own.includes(facet));
    return theirs || facets.includes('seal') ? [{ text, ...(when && { when }) }] : [];
  });
}

/** The papers of a scenario that are sealed or signed. */
export const sealedPapers = ({ materials = [] }: Pick<Scenario, 'materials'>): MaterialUse[] =>
  materials.filter(({ seal, signature }) => seal !== undefined || signature !== undefined);

/** Returns what is not known that no sealed or signed paper of a scenario says itself. */
export function otherUnknowns(scenario: Pick<Scenario, 'unknowns' | 'materials'>): Unknown[] {
  const papers = sealedPapers(scenario);
  const said = new Set(papers.flatMap((paper) => sealUnknowns(scenario, [paper])).map(({ text }) => text));
  return (scenario.unknowns ?? []).flatMap(({ text, when }) =>
    said.has(text) ? [] : [{ text, ...(when && { when }) }],
  );
}
