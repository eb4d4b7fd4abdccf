// Opens the built site in engines that readers have and tests do not drive: `npm run engines`, after `npm run build`.
// Which engine is where, and how it gets there, is in docs/engines.md. Those that are not installed are named and left out.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { settingsOrEnd } from '../src/settings.ts';
import { oldChromium } from './engines/old-chromium.ts';
import { webKit } from './engines/webkit.ts';
import { serveSite } from './serve-site.ts';

/** Pages to open, and words that have to stand on them. */
const PAGES: readonly [address: string, words: string][] = [
  ['index.html', '注销'],
  ['guide.html?account=mini-program', '第 2 问'],
  ['mini-program/individual-business.html?corporate-account=no', '材料'],
  ['days.html?event=confirmation-began&account=official-account', '算'],
  ['letters/mini-program-application.html', '草稿'],
  ['search.html?q=%E5%85%AC%E5%8F%B8%E6%B2%A1%E4%BA%86', '找到'],
  ['print.html', '目录'],
  ['download.html', '下载'],
];

if (!existsSync('dist/index.html')) {
  console.error('没有找到 dist/，请先运行 npm run build。');
  process.exit(1);
}
const engines = (await Promise.all([oldChromium(settingsOrEnd().OLD_CHROMIUM), webKit()])).filter(
  (engine) => engine !== undefined,
);
if (engines.length === 0) {
  console.error('这台机器上没有可以试的引擎；怎样装，见 docs/engines.md。');
  process.exit(1);
}
const server = await serveSite('dist');
const roots = { http: server.url, 磁盘: `${pathToFileURL(path.resolve('dist')).href}/` };
for (const { name, open, close } of engines) {
  for (const [where, root] of Object.entries(roots)) {
    for (const [address, words] of PAGES) {
      const { text, errors, width } = await open(root + address);
      const faults = [
        ...errors,
        ...(text.includes(words) ? [] : [`页面上没有「${words}」`]),
        ...(width > 360 ? [`${width} px 宽`] : []),
      ];
      console.log(`${faults.length === 0 ? '✓' : '✗'} ${name} · ${where} · ${address} ${faults.join('；')}`);
      if (faults.length > 0) process.exitCode = 1;
    }
  }
  await close();
}
await server.close();
