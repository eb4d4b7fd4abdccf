import { isUsedName, type UsedNames, usedNames } from '../lib/styles/used-names.ts';
import { type RuleFilter, ruleFilter } from '../lib/styles/used-rules.ts';
import * as html from './html.ts';
import type { Stage } from './stage.ts';

const SHEET = /(<style>)[\s\S]*?(<\/style>)/g;
/**
 * Scripts that pages fetch on use; what they put on a page may need any rule. Data and engine of the search put nothing there,
 * but for `facts.js`, which brings what shows its data.
 */
const ON_USE = /^(?!search\/(?!(?:client|facts)\.js$)|pagefind\/|sw\.js$).*\.js$/;

/** Takes out of each page's sheets the rules that find nothing on it, now or on use. */
export function leanStyles(): Stage<object, { onUse: UsedNames }> {
  // Thousands of pages have the same few sheets.
  const filters = new Map<string, RuleFilter>();
  return {
    name: 'lean-styles',
    add(site) {
      const scripts = [...site.files].filter((file) => ON_USE.test(file)).map(site.read);
      return { facts: { onUse: usedNames(scripts.join('\n')) } };
    },
    change(page, _site, { onUse }) {
      if (!page.file.endsWith('.html')) return undefined;
      const own = usedNames(page.text.replace(SHEET, '$1$2'));
      for (const style of html.findAll(page.document, ({ tagName }) => tagName === 'style')) {
        const place = style.childNodes[0]?.sourceCodeLocation;
        if (!place) continue;
        const sheet = page.textOf(style);
        const filter = filters.get(sheet) ?? ruleFilter(sheet);
        filters.set(sheet, filter);
        const lean = filter((name) => isUsedName(name, own) || isUsedName(name, onUse));
        if (lean !== sheet) page.replace(place, lean);
      }
      return undefined;
    },
  };
}
