import { element } from './element.ts';

/** Adds the rules for what a script fetched on use puts on the page, which pages do not carry until then. */
export function addStyles(sheet: string): void {
  document.head.append(element('style', {}, sheet));
}
