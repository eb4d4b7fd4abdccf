// Makes the editions of the site in dist/ and writes them to release/: `npm run export`. They are made from the site as
// built, whose download page offers nothing; then the copy in dist/ gets the files and a download page that names them.
// So dist/ is what to publish after an export, and what was packed stays what a plain build gives.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeOneFile } from '../src/finish/editions/one-file.ts';
import { precacheOf, WORKER } from '../src/finish/precache.ts';
import { siteIn } from '../src/finish/site-files.ts';
import { buildFolders, lockFolders, restoreSite } from '../src/finish/swap.ts';
import { type Download, formatChecksums, formatSize } from '../src/lib/editions/download.ts';
import { editionFiles, editionSchema } from '../src/lib/editions/edition.ts';
import { judgeOneFile, MOST_ONE_FILE } from '../src/lib/editions/one-file-size.ts';
import { downloadList, fillDownloadPage } from './export/download-page.ts';
import { makePdf } from './export/pdf.ts';
import { makeZip } from './export/zip.ts';

const SITE = 'dist';
const RELEASE = 'release';

const withPdf = !process.argv.includes('--no-pdf');
const steps = withPdf ? 4 : 3;
let step = 0;

function progress(what: string): void {
  step += 1;
  console.log(`[${step}/${steps}] ${what}…`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const folders = buildFolders(path.resolve(SITE));
const builder = lockFolders(folders);
if (builder !== undefined) fail(`另一次生成正在进行（进程 ${builder}），等它结束再运行 npm run export。`);
restoreSite(folders);
if (!existsSync(`${SITE}/index.html`)) fail('没有找到 dist/，请运行 npm run export，它会先生成网站。');
if (existsSync(`${SITE}/download`)) fail('dist/ 里已经有下载文件，请运行 npm run export，它会先重新生成网站。');

const edition = editionSchema.parse(JSON.parse(await readFile(`${SITE}/api/edition.json`, 'utf8')));
const names = editionFiles(edition);
const made = new Map<string, Uint8Array>();
const notes: string[] = [];
/** What readers of the download page may look for and not find, in words for them. */
const missing: string[] = [];

progress('打包整个网站');
made.set(names.zip, await makeZip(SITE, names.folder, edition.updated));
progress('合成一个文件');
const oneFile = Buffer.from(await makeOneFile(SITE));
const oneFileSize = `${names.oneFile} 有 ${formatSize(oneFile.length)}，最多 ${formatSize(MOST_ONE_FILE)}`;
const SMALLER = '请给单文件里用不上的部分加上 data-edition="site" 或 "paper"（见 docs/decisions/008），再运行一次。';
const verdict = judgeOneFile(oneFile.length);
if (verdict === 'over') {
  missing.push('「一个文件」这一版这次没有：它太大，邮件和聊天软件转发不了。');
  notes.push(`没有发布单文件：${oneFileSize}；再大，邮件和聊天软件不好转发。${SMALLER}`);
} else {
  made.set(names.oneFile, oneFile);
  if (verdict === 'near') notes.push(`单文件快到上限了：${oneFileSize}。${SMALLER}`);
}
if (withPdf) {
  progress('排版 PDF');
  const result = await makePdf(SITE, edition.updated);
  if ('pdf' in result) made.set(names.pdf, result.pdf);
  else {
    missing.push('PDF 这次没有；可以打开打印版，用浏览器打印。');
    notes.push(
      `没有做 PDF：${result.reason}`,
      '装上 Chrome 或 Chromium（或用 CHROME_PATH 指明）再运行一次就有；别的文件不受影响。',
    );
  }
}

progress('写校验值和下载页');
const downloads = [...made].map(
  ([name, content]): Download => ({
    name,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }),
);
made.set(names.sums, Buffer.from(formatChecksums(downloads)));
for (const folder of [RELEASE, path.join(SITE, 'download')]) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, content] of made) await writeFile(path.join(folder, name), content);
}
const page = path.join(SITE, 'download.html');
await writeFile(
  page,
  fillDownloadPage(await readFile(page, 'utf8'), downloadList(downloads, edition.updated, missing)),
);
await writeFile(path.join(SITE, WORKER), precacheOf(siteIn(SITE)).worker);

console.log(`\n版本 ${edition.version}，内容更新到 ${edition.updated}，写到 ${RELEASE}/：`);
for (const { name, bytes, sha256 } of downloads)
  console.log(`  ${name}  ${formatSize(bytes)}  ${sha256.slice(0, 12)}…`);
console.log(`  ${names.sums}`);
console.log(`${SITE}/ 现在也带着这些文件和填好的下载页，可以直接发布。`);
for (const note of notes) console.log(note);
