import type { Condition, When } from '../schemas/when.ts';

export type { Condition, When };

/** What is known about one account: facet id → option id; a facet that is absent is not known yet. */
export type Case = Readonly<Record<string, string>>;

/** `yes`: holds whatever is still open; `no`: cannot hold any more; `open`: depends on facets not answered yet. */
export type Verdict = 'yes' | 'no' | 'open';

/** Returns the conditions of a `when` as a list; an absent `when` is the one condition that always holds. */
export function conditionsOf(when: When | undefined): Condition[] {
  if (when === undefined) return [{}];
  return Array.isArray(when) ? when : [when];
}

/** Returns the option ids that a condition allows for a facet, or `undefined` where it does not name the facet. */
export function allowedOptions(condition: Condition, facet: string): string[] | undefined {
  const options = Object.hasOwn(condition, facet) ? condition[facet] : undefined;
  if (options === undefined) return undefined;
  return Array.isArray(options) ? options : [options];
}

/** Judges one condition against a case. */
function judgeCondition(condition: Condition, known: Case): Verdict {
  let verdict: Verdict = 'yes';
  for (const facet of Object.keys(condition)) {
    const answer = Object.hasOwn(known, facet) ? known[facet] : undefined;
    const allowed = condition[facet];
    if (answer === undefined) verdict = 'open';
    else if (typeof allowed === 'string' ? allowed !== answer : !allowed?.includes(answer)) return 'no';
  }
  return verdict;
}

/**
 * Judges a `when` against a case in three values.
 * Several conditions are judged one by one, so a set that only together covers every open option is `open`, not `yes`.
 */
export function judge(when: When | undefined, known: Case): Verdict {
  let verdict: Verdict = 'no';
  for (const condition of conditionsOf(when)) {
    const one = judgeCondition(condition, known);
    if (one === 'yes') return 'yes';
    if (one === 'open') verdict = 'open';
  }
  return verdict;
}

/** Returns the facets a `when` names, without duplicates, in order of first mention. */
export function facetsOf(when: When | undefined): string[] {
  return [...new Set(conditionsOf(when).flatMap((condition) => Object.keys(condition)))];
}

/** Returns the case that a `when` fixes for certain: the facets for which all its conditions allow one same single option. */
export function impliedCase(when: When | undefined): Case {
  const [first = {}, ...rest] = conditionsOf(when);
  const implied: Record<string, string> = {};
  for (const facet of Object.keys(first)) {
    const [only, ...others] = allowedOptions(first, facet) ?? [];
    const same = rest.every((condition) => {
      const options = allowedOptions(condition, facet);
      return options?.length === 1 && options[0] === only;
    });
    if (only !== undefined && others.length === 0 && same) implied[facet] = only;
  }
  return implied;
}

/** Returns the conditions of which one must hold where both of two `when`s hold; none where no case satisfies both. */
export function both(a: When | undefined, b: When | undefined): Condition[] {
  return conditionsOf(a).flatMap((left) => conditionsOf(b).flatMap((right) => bothConditions(left, right)));
}

function bothConditions(left: Condition, right: Condition): Condition[] {
  const entries = facetsOf([left, right]).map((facet): [string, string[]] => {
    const wanted = allowedOptions(left, facet);
    const other = allowedOptions(right, facet);
    return [facet, wanted?.filter((option) => other?.includes(option) ?? true) ?? other ?? []];
  });
  return entries.every(([, options]) => options.length > 0) ? [Object.fromEntries(entries)] : [];
}

/** Whether some case satisfies both of two conditions: every facet that both name has an option that both allow. */
function meet(left: Condition, right: Condition): boolean {
  return Object.keys(left).every((facet) => {
    const other = allowedOptions(right, facet);
    return other === undefined || allowedOptions(left, facet)?.some((option) => other.includes(option));
  });
}

/** Whether some case satisfies both of two `when`s. */
export function compatible(a: When | undefined, b: When | undefined): boolean {
  const others = conditionsOf(b);
  return conditionsOf(a).some((left) => others.some((right) => meet(left, right)));
}
