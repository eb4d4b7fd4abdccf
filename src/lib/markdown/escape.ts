import type { Knowledge } from '../knowledge/knowledge.ts';

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

/** Fields that are no text of a page: addresses stand in Markdown as they are. */
const ADDRESSES = new Set(['url', 'address']);

function escaped(value: unknown, key: string): unknown {
  if (typeof value === 'string') return ADDRESSES.has(key) ? value : escapeMarkdown(value);
  if (Array.isArray(value)) return value.map((item) => escaped(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, escaped(inner, name)]));
}

/** Returns a knowledge base whose every text is safe to stand in a line of Markdown; ids, dates and addresses stay. */
export function escapedForMarkdown(knowledge: Knowledge): Knowledge {
  return escaped(knowledge, '') as Knowledge;
}
