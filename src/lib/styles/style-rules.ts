/** Splits a style sheet, made small before, into its outermost rules; an at-rule with what is in it is one. */
export function styleRules(sheet: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  // Strings are skipped whole: a brace in one ends nothing.
  for (const { 0: token, index } of sheet.matchAll(/"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[{};]/g)) {
    if (token === '{') depth += 1;
    else if (token === '}') depth -= 1;
    if (depth > 0 || (token !== '}' && token !== ';')) continue;
    rules.push(sheet.slice(start, index + 1).trim());
    start = index + 1;
    depth = 0;
  }
  const rest = sheet.slice(start).trim();
  return rest === '' ? rules : [...rules, rest];
}

/**
 * Makes one sheet of those of several pages, which share most of their rules, each rule once and where it stood first.
 * It means the same, as files of style never depend on the order of one another.
 */
export function mergeSheets(sheets: readonly string[]): string {
  return [...new Set(sheets.flatMap(styleRules))].join('\n');
}
