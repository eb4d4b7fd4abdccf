/** Signs that begin or end something in Markdown wherever they stand. */
const SIGNS = /[\\`*[\]<|~]/g;
/** A line at a word's edge begins or ends emphasis; inside a word it is only a line. */
const LINES = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What would be read as a character by its number or name. */
const ENTITY = /&(?=#|[a-z])/gi;
/** What begins a heading, a list, a quotation or a rule at the start of a text. */
const START = /^(\s*)([#>+=-]|\d+(?=[.)]))/;

/** Makes a text safe to stand in a line of Markdown, where it is read as the very same text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(SIGNS, '\\$&')
    .replace(LINES, '\\_')
    .replace(ENTITY, '\\&')
    .replace(START, (_, space: string, sign: string) => (/\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`));
}
