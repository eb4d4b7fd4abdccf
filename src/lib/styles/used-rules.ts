import { styleRules } from './style-rules.ts';

/** What stands in brackets behind `:not`, `:is` and the like asks for nothing to be there. */
const IN_BRACKETS = /:[\w-]+\([^()]*(?:\([^()]*\)[^()]*)*\)/g;
/** A class, or the name of an element of our own; both are words that no page has by chance. */
const NAMES = /\.(-?[a-z_][\w-]*)|(?<![\w.#[:-])([a-z]+(?:-[a-z]+)+)(?![\w(-])/gi;

/** Splits a list of selectors; a comma in brackets or in a string does not divide. */
function selectorsOf(list: string): string[] {
  return list.match(/(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]|[^,([])+/g) ?? [];
}

/** Gives the classes and elements of our own without which a selector finds nothing. */
function namesIn(selector: string): string[] {
  return [
    ...selector
      .replace(IN_BRACKETS, '')
      .replace(/\[[^\]]*\]/g, '')
      .matchAll(NAMES),
  ].flatMap(([, className, element]) => className ?? element ?? []);
}

/**
 * Takes out of a style sheet, made small before, what finds nothing on a page: selectors that name a class or an element of
 * our own which is not used there. Rules for plain elements and attributes stay.
 * @param isUsed whether a name may ever be on the page, also by its scripts
 */
export function usedRules(sheet: string, isUsed: (name: string) => boolean): string {
  return styleRules(sheet)
    .flatMap((rule) => {
      const open = rule.indexOf('{');
      const prelude = rule.slice(0, open);
      if (/^@(?:media|supports)\b/.test(prelude)) {
        const inner = usedRules(rule.slice(open + 1, -1), isUsed);
        return inner === '' ? [] : [`${prelude}{${inner}}`];
      }
      if (prelude.startsWith('@')) return [rule];
      const left = selectorsOf(prelude).filter((selector) => namesIn(selector).every(isUsed));
      return left.length === 0 ? [] : [left.join(',') + rule.slice(open)];
    })
    .join('');
}
