import type { SwitchRow } from './case-switch.ts';
import { choiceKey } from './clashes.ts';
import { both, type Condition, compatible, impliedCase, judge, type When } from './condition.ts';

/** Something on a page that some cases have and others have not. */
export interface Shown {
  when?: When | undefined;
  /** A condition that takes it away again. */
  unless?: When | undefined;
}

function holds({ when, unless }: Shown, context: readonly Condition[]): boolean {
  if (!compatible(when, [...context])) return false;
  return unless === undefined || judge(unless, impliedCase([...context])) !== 'yes';
}

/** Whether the answers to a question make a difference in a context; that no case is left with one is a difference too. */
function matters(outer: readonly Condition[], { choices }: SwitchRow, facts: readonly Shown[]): boolean {
  const contexts = choices.map(({ when }) => both([...outer], when));
  const seen = contexts.map((context) => [context.length > 0, ...facts.map((fact) => holds(fact, context))].join());
  return new Set(seen).size > 1;
}

/** For which answers something is not shown. */
export interface Offs {
  /** The states in which a fact is not shown: `1`, `1b`, or `0b` for an answer to the second question alone. */
  factOffs: (fact: Shown) => string[];
  /** The states in which the second question is not asked. */
  secondOffs: string[];
  /** The states that are no case of the page. */
  outside: string[];
}

/** Works out for a page with at most two questions when each of its facts is out of place. */
export function offStates(page: When, [first, second]: readonly SwitchRow[], facts: readonly Shown[]): Offs {
  const whole = both(page, undefined);
  const firsts = (first?.choices ?? []).map(({ when }, index) => ({
    key: choiceKey(0, index),
    context: both(whole, when),
  }));
  const silent = new Set(
    firsts.filter(({ context }) => second !== undefined && !matters(context, second, facts)).map(({ key }) => key),
  );
  const pairs = (key: string, outer: readonly Condition[], fact: Shown) =>
    (second?.choices ?? []).flatMap(({ when }, index) => {
      const context = both([...outer], when);
      return context.length > 0 && !holds(fact, context) ? [key + choiceKey(1, index)] : [];
    });
  // With the second question alone answered, what holds for no answer to the first that can be true beside it.
  const seconds = (second?.choices ?? []).flatMap(({ when, against }, index) => {
    const possible = firsts.filter(({ key }) => !against.includes(key));
    const contexts = possible.map(({ context }) => both(context, when)).filter(({ length }) => length > 0);
    return contexts.length > 0 ? [{ key: choiceKey(1, index), contexts }] : [];
  });
  const factOffs = (fact: Shown) => [
    ...firsts.flatMap(({ key, context }) => {
      if (!holds(fact, context)) return [key];
      return silent.has(key) ? [] : pairs(key, context, fact);
    }),
    ...seconds.flatMap(({ key, contexts }) => (contexts.some((context) => holds(fact, context)) ? [] : [`0${key}`])),
  ];
  const outside = firsts.flatMap(({ key, context }) =>
    (second?.choices ?? []).flatMap(({ when }, index) =>
      both(context, when).length === 0 ? [key + choiceKey(1, index)] : [],
    ),
  );
  return { factOffs, secondOffs: [...silent], outside };
}

/** Writes the rules by which a page shows one case, for engines that know `:has()`; others show everything. */
export function switchRules(scope: string, rows: readonly SwitchRow[]): string {
  const [first = [], second = []] = rows.map(({ choices }, row) => choices.map((_, index) => choiceKey(row, index)));
  const at = (key: string) => `:has([data-at="${key}"]:checked)`;
  const off = (condition: string, state: string) => `${scope}${condition} [data-off~="${state}"]`;
  const hidden = [
    ...first.flatMap((key) => [off(at(key), key), ...second.map((other) => off(at(key) + at(other), key + other))]),
    ...second.map((other) => off(`:not(:has([data-row="1"] :checked))${at(other)}`, `0${other}`)),
    ...rows.map((_, row) => `${scope}:has([data-row="${row + 1}"] :checked) [data-chip="${row + 1}"]`),
  ];
  if (hidden.length === 0) return '';
  const clashing = new Set(rows.flatMap(({ choices }) => choices.flatMap(({ against }) => against)));
  const impossible = [...clashing].map((key) => `${scope}${at(key)} [data-against~="${key}"]`);
  // It stays where it is, crossed out, and cannot be chosen.
  const struck = 'visibility:visible;border-color:var(--line);color:var(--ink-soft);text-decoration:line-through';
  const rules = [
    `${hidden.join(',')}{display:none!important}`,
    ...(impossible.length === 0
      ? []
      : [
          `${impossible.join(',')}{visibility:hidden;pointer-events:none}`,
          `${impossible.map((one) => `${one} span`).join(',')}{${struck}}`,
        ]),
  ];
  return `@supports selector(:has(a)){${rules.join('')}}`;
}
