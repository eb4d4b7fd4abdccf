// Opens the built site in engines that readers have and tests do not drive: `npm run engines`, after `npm run build`.
// Which engine is where, and how it gets there, is in docs/engines.md. Those that are not installed are named and left out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeOneFile } from '../src/finish/editions/one-file.ts';
import { browserOrEnd } from '../src/settings.ts';
import { argumentsOrEnd } from './arguments.ts';
import { builtSiteOrEnd } from './built-site.ts';
import type { Engine } from './engines/engine.ts';
import { oldChromium } from './engines/old-chromium.ts';
import { PRINT, VISITS } from './engines/visits.ts';
import { webKit } from './engines/webkit.ts';
import { endUnlessOwnGuide } from './own-guide.ts';
import { serveSite } from './serve-site.ts';

argumentsOrEnd({});
/** Goes through all visits in one engine, and says of each what was wrong. */
async function tryEngine({ name, open }: Engine, roots: Readonly<Record<string, string>>): Promise<void> {
  for (const [where, root] of Object.entries(roots)) {
    for (const { address, act, words } of VISITS) {
      if (root.endsWith('#/') && address === PRINT) continue;
      const { text, errors, beyond } = await open(root + address, act).catch((error: Error) => ({
        text: '',
        errors: [error.message],
        beyond: 0,
      }));
      const faults = [
        ...errors,
        ...(words.test(text) ? [] : [`页面上没有 ${words}`]),
        ...(beyond > 0 ? [`比窗口宽 ${beyond} px`] : []),
      ];
      console.log(`${faults.length === 0 ? '✓' : '✗'} ${name} · ${where} · ${address} ${faults.join('；')}`);
      if (faults.length > 0) process.exitCode = 1;
    }
  }
}

endUnlessOwnGuide('engines');
const site = builtSiteOrEnd();
const engines = (await Promise.all([oldChromium(browserOrEnd('OLD_CHROMIUM')), webKit()])).filter(
  (engine) => engine !== undefined,
);
if (engines.length === 0) {
  console.error('这台机器上没有可以试的引擎；怎样装，见 docs/engines.md。');
  process.exit(1);
}
const server = await serveSite(site);
const work = mkdtempSync(path.join(tmpdir(), 'engines-'));
const oneFile = path.join(work, 'one file.html');
writeFileSync(oneFile, await makeOneFile(site));
const roots = {
  http: server.url,
  磁盘: `${pathToFileURL(site).href}/`,
  单文件: `${pathToFileURL(oneFile).href}#/`,
};
try {
  for (const engine of engines) await tryEngine(engine, roots);
} finally {
  for (const engine of engines) await engine.close();
  await server.close();
  rmSync(work, { recursive: true });
}
