/**
 * Adds the rules for what a script fetched on use puts on the page, which pages do not carry until then. The page's policy
 * knows its sheets by their checksums and refuses a new one, but not a rule more in one that it has; a rule is added one at
 * a time, so all of them stand in one.
 */
export function addStyles(rules: string): void {
  const { sheet } = document.querySelector('style') ?? {};
  sheet?.insertRule(`@media all{${rules}}`, sheet.cssRules.length);
}
