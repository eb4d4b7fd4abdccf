import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isUsedName, usedNames } from '../lib/styles/used-names.ts';
import { usedRules } from '../lib/styles/used-rules.ts';

const SHEET = /(<style>)([\s\S]*?)(<\/style>)/g;
/** Scripts that pages fetch on use; what they put on a page may need any rule. Data of the search put nothing there. */
const ON_USE = /^(?!search\/data\/|sw\.js$).*\.js$/;

/** Gives a function that takes out of a finished page's sheets the rules that find nothing on it, now or on use. */
export async function leanStyles(folder: string, files: readonly string[]): Promise<(page: string) => string> {
  const scripts = await Promise.all(
    files.filter((file) => ON_USE.test(file)).map((file) => readFile(path.join(folder, file), 'utf8')),
  );
  const onUse = usedNames(scripts.join('\n'));
  return (page) => {
    const own = usedNames(page.replace(SHEET, ''));
    const isUsed = (name: string) => isUsedName(name, own) || isUsedName(name, onUse);
    return page.replace(SHEET, (_all, open: string, sheet: string, close: string) => {
      return open + usedRules(sheet, isUsed) + close;
    });
  };
}
