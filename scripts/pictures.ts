// Draws the pictures of the READMEs from the built site: `npm run build && npm run pictures`.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { argumentsOrEnd } from './arguments.ts';
import { builtSiteOrEnd } from './built-site.ts';
import { openBrowser } from './chromium.ts';
import { endUnlessOwnGuide } from './own-guide.ts';

argumentsOrEnd({});
const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
/** A phone, and the page on it: one case of a scenario, and a question of the guide. */
const PHONE = { width: 360, height: 740 };
const PICTURES = [
  { name: 'scenario', page: 'mini-program/individual-business.html', query: '?corporate-account=no&seal=never-had' },
  { name: 'guide', page: 'guide.html', query: '?account=mini-program' },
];

endUnlessOwnGuide('pictures');
const site = builtSiteOrEnd();
mkdirSync(FOLDER, { recursive: true });
// An installed browser has the machine's Chinese fonts.
const browser = await openBrowser('installed');
try {
  for (const { name, page: file, query } of PICTURES) {
    const page = await browser.newPage({
      viewport: PHONE,
      deviceScaleFactor: 1.5,
      colorScheme: 'light',
      locale: 'zh-CN',
    });
    await page.goto(pathToFileURL(path.join(site, file)).href + query);
    await page.locator('h1').first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const picture = await page.screenshot({ type: 'png' });
    writeFileSync(`${FOLDER}${name}.png`, picture);
    console.log(`docs/pictures/${name}.png ${Math.round(picture.length / 1024)} kB`);
    await page.context().close();
  }
} finally {
  await browser.close();
}
