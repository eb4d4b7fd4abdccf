import fc from 'fast-check';
import { type Answers, UNSURE } from '../../../../src/lib/cases/answers.ts';
import type { Case } from '../../../../src/lib/cases/condition.ts';
import { compileGuide } from '../../../../src/lib/cases/guide.ts';
import type { Outcome } from '../../../../src/lib/cases/outcome.ts';
import { facet } from '../../../builders.ts';

/** Three questions. */
export const FACETS = [
  facet('kind', ['app', 'page']),
  facet('state', ['new', 'old', 'gone']),
  facet('seal', ['yes', 'no']),
];

/** app: gone → a1 (seal shows in its papers), else a0; page: always p0, with a prelude when there is a seal. */
export function outcomeOf({ kind, state, seal }: Case): Outcome {
  if (kind === 'page') return { route: 'p0', preludes: seal === 'yes' ? ['p9'] : [], detail: '' };
  return state === 'gone'
    ? { route: 'a1', preludes: [], detail: seal ?? '' }
    : { route: 'a0', preludes: [], detail: '' };
}

/** The guide to them. */
export const GUIDE = compileGuide(FACETS, outcomeOf);

/** Any answers, complete or not, sure or not. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    ...FACETS.map(({ id, options }) =>
      fc
        .option(fc.constantFrom(...options.map((option) => option.id), UNSURE), { nil: undefined })
        .map((value) => [id, value] as const),
    ),
  )
  .map((pairs) => Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as Answers);
