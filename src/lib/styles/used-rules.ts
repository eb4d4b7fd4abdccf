import { styleRules } from './style-rules.ts';

/** What stands in brackets behind `:not`, `:is` and the like asks for nothing to be there. */
const IN_BRACKETS = /:[\w-]+\([^()]*(?:\([^()]*\)[^()]*)*\)/g;
/** A class, or the name of an element of our own; both are words that no page has by chance. */
const NAMES = /\.(-?[a-z_][\w-]*)|(?<![\w.#[:-])([a-z]+(?:-[a-z]+)+)(?![\w(-])/gi;

/** Splits a list of selectors; a comma in brackets or in a string does not divide. */
function selectorsOf(list: string): string[] {
  return list.match(/(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]|[^,([])+/g) ?? [];
}

/** Returns the classes and elements of our own without which a selector finds nothing. */
function namesIn(selector: string): string[] {
  return [
    ...selector
      .replace(IN_BRACKETS, '')
      .replace(/\[[^\]]*\]/g, '')
      .matchAll(NAMES),
  ].flatMap(([, className, element]) => className ?? element ?? []);
}

/** Returns what is left of a rule or a sheet on a page; `isUsed` says whether a name may ever be there, also by scripts. */
export type RuleFilter = (isUsed: (name: string) => boolean) => string;

function filterOf(rule: string): RuleFilter {
  const open = rule.indexOf('{');
  const prelude = rule.slice(0, open);
  if (/^@(?:media|supports)\b/.test(prelude)) {
    const filter = ruleFilter(rule.slice(open + 1, -1));
    return (isUsed) => {
      const inner = filter(isUsed);
      return inner === '' ? '' : `${prelude}{${inner}}`;
    };
  }
  if (prelude.startsWith('@')) return () => rule;
  const selectors = selectorsOf(prelude).map((text) => ({ text, names: namesIn(text) }));
  const body = rule.slice(open);
  return (isUsed) => {
    const left = selectors.filter(({ names }) => names.every(isUsed));
    return left.length === 0 ? '' : left.map(({ text }) => text).join(',') + body;
  };
}

/**
 * Takes out of a style sheet, made small before, what finds nothing on a page: selectors that name a class or an element of
 * our own which is not used there. Rules for plain elements and attributes stay. The sheet is read once, for any page.
 */
export function ruleFilter(sheet: string): RuleFilter {
  const filters = styleRules(sheet).map(filterOf);
  return (isUsed) => filters.map((filter) => filter(isUsed)).join('');
}
