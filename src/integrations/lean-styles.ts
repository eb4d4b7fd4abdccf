import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isUsedName, type UsedNames, usedNames } from '../lib/styles/used-names.ts';
import { type RuleFilter, ruleFilter } from '../lib/styles/used-rules.ts';

const SHEET = /(<style>)([\s\S]*?)(<\/style>)/g;
/** Scripts that pages fetch on use; what they put on a page may need any rule. Data and engine of the search put nothing there. */
const ON_USE = /^(?!search\/(?!client\.js$)|sw\.js$).*\.js$/;

/** Gives the names that a site's scripts may put on a page when it is used. */
export function namesOnUse(folder: string, files: readonly string[]): UsedNames {
  const scripts = files
    .filter((file) => ON_USE.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return usedNames(scripts.join('\n'));
}

/** Writes other sheets into a page in the places of those that stand in it. */
export function replaceSheets(page: string, replace: (sheet: string) => string): string {
  return page.replace(SHEET, (_all, open: string, sheet: string, close: string) => open + replace(sheet) + close);
}

/** Gives a function that takes out of a page's sheets the rules that find nothing on it, now or on use. */
export function styleLeaner(onUse: UsedNames): (page: string) => (sheet: string) => string {
  // Thousands of pages have the same few sheets.
  const filters = new Map<string, RuleFilter>();
  return (page) => {
    const own = usedNames(replaceSheets(page, () => ''));
    return (sheet) => {
      const filter = filters.get(sheet) ?? ruleFilter(sheet);
      filters.set(sheet, filter);
      return filter((name) => isUsedName(name, own) || isUsedName(name, onUse));
    };
  };
}
