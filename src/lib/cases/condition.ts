import type { Condition, When } from '../schemas/when.ts';

export type { Condition, When };

/** What is known about one account: facet id → option id; a facet that is absent is not known yet. */
export type Case = Readonly<Record<string, string>>;

/**
 * `yes`: the condition holds, whatever the facets not known yet turn out to be; `no`: it cannot hold; `open`: that depends
 * on them.
 */
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

/** Returns whether one condition holds in a case. */
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
 * Returns whether a `when` holds in a case; an absent one always does. Of several conditions one that holds is enough. Each
 * is judged by itself, so conditions that only together cover every option of a facet that is not known give `open`, not
 * `yes`.
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

/**
 * Returns what must be known of every case in which a `when` holds: the facets for which all its conditions allow the same
 * one option.
 */
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

/**
 * Returns conditions of which at least one holds exactly in the cases in which both `when`s hold; an empty list where there
 * is no such case.
 */
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

/**
 * Returns whether two conditions can hold in the same case: for every facet that both name there is an option that both
 * allow.
 */
function meet(left: Condition, right: Condition): boolean {
  return Object.keys(left).every((facet) => {
    const other = allowedOptions(right, facet);
    return other === undefined || allowedOptions(left, facet)?.some((option) => other.includes(option));
  });
}

/** Returns whether two `when`s can hold in the same case. */
export function compatible(a: When | undefined, b: When | undefined): boolean {
  const others = conditionsOf(b);
  return conditionsOf(a).some((left) => others.some((right) => meet(left, right)));
}
