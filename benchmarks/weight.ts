// Weighs every kind of page after gzip and fails where one is over its budget.
// `npm run bench:weight`, after `npm run build`.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { builtSiteOrEnd } from '../scripts/built-site.ts';
import { endUnlessOwnGuide } from '../scripts/own-guide.ts';
import { PAGE_KINDS, SCRIPT_BUDGETS, weighPage, weighScript } from './weight/measure.ts';

endUnlessOwnGuide('bench:weight');

const site = builtSiteOrEnd();
const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .toSorted();
const kB = (bytes: number) => (bytes / 1000).toFixed(1);

console.log('kB after gzip.\n');
console.log('| kind | pages | heaviest | all | budget | styles | scripts | budget | files waited for |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const kind of PAGE_KINDS) {
  const pages = files
    .filter((file) => kind.fits.test(file))
    .map((file) => ({ file, ...weighPage(site, file) }))
    .toSorted((a, b) => b.all - a.all);
  const [heaviest] = pages;
  if (heaviest === undefined) throw new Error(`no page of the kind ${kind.name}: run the build`);
  const { file, all, styles, scripts, blocking } = heaviest;
  const cells = [kind.name, pages.length, file, kB(all), kB(kind.all), kB(styles), kB(scripts), kB(kind.scripts)];
  console.log(`| ${cells.join(' | ')} | ${blocking.length} |`);
  for (const page of pages) {
    if (page.all > kind.all || page.scripts > kind.scripts || page.blocking.length > 0) {
      console.error(
        `${page.file} is over its budget: ${kB(page.all)} kB, scripts ${kB(page.scripts)} kB, waits for ${page.blocking.length}`,
      );
      process.exitCode = 1;
    }
  }
}

console.log('\n| script | weight | budget |\n| --- | --- | --- |');
for (const [file, budget] of Object.entries(SCRIPT_BUDGETS)) {
  const weight = weighScript(site, file);
  console.log(`| ${file} | ${kB(weight)} | ${kB(budget)} |`);
  if (weight <= budget) continue;
  console.error(`${file} is over its budget`);
  process.exitCode = 1;
}
