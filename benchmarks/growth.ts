// Builds the site with 100, 1,000 and 5,000 more scenarios and prints what that takes: `npm run bench:growth`, or
// `npm run bench:growth -- 500` for other sizes. It reports; it asserts nothing, as a time depends on the machine.
import { availableParallelism } from 'node:os';
import { endUnlessOwnGuide } from '../scripts/own-guide.ts';
import { openBrowser } from '../tests/browser/chromium.ts';
import { COLUMNS, type GrownSite, growSite, rowOf } from './growth/grown-site.ts';

endUnlessOwnGuide('bench:growth');

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [100, 1000, 5000];
const browser = await openBrowser();
const grown: GrownSite[] = [];
try {
  console.log(`Whole builds on ${availableParallelism()} cores.`);
  console.log(
    'First results for 「公众号注销」, all from the full text for 「注册者本人」: 150 ms round trip, 1.6 Mbit/s,',
  );
  console.log('processor slowed four times.\n');
  console.log(`| ${COLUMNS.join(' | ')} |\n|${' --- |'.repeat(COLUMNS.length)}`);
  for (const size of sizes) {
    const site = await growSite(size, browser);
    grown.push(site);
    console.log(`| ${rowOf(site).join(' | ')} |`);
  }
} finally {
  await browser.close();
  // Not before the last is built: deleting a site would slow down the next.
  for (const { discard } of grown) discard();
}
