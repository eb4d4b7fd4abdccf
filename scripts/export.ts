// Makes the editions of the site in dist/ and writes them to release/ beside it: `npm run export`. They are made from the site as
// built, whose download page offers nothing; then the copy in dist/ gets the files and a download page that names them.
// So dist/ is what to publish after an export, and what was packed stays what a plain build gives.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileTrouble, isFileTrouble } from '../src/finish/file-trouble.ts';
import { precacheOf, WORKER } from '../src/finish/precache.ts';
import { siteIn } from '../src/finish/site-files.ts';
import { buildFolders, lockFolders } from '../src/finish/swap.ts';
import { CHECKSUMS_FILE, type Download, formatChecksums, formatSize } from '../src/lib/editions/download.ts';
import { editionName, editionSchema } from '../src/lib/editions/edition.ts';
import { subjectSchema } from '../src/lib/schemas/subject.ts';
import { argumentsOrEnd } from './arguments.ts';
import { builtSiteOrEnd, siteFolder } from './built-site.ts';
import { downloadList, fillDownloadPage } from './export/download-page.ts';
import { oneFileEdition } from './export/one-file.ts';
import { pdfEdition } from './export/pdf.ts';
import { zipEdition } from './export/zip.ts';

const SITE = siteFolder();
const RELEASE = path.join(SITE, '..', 'release');
const [shownSite, shownRelease] = [SITE, RELEASE].map((folder) => path.relative('', folder) || folder);

/** All there are, in the order in which readers are offered them. */
const EDITIONS = [zipEdition, oneFileEdition, pdfEdition];
const withoutPdf = argumentsOrEnd({ 'no-pdf': { type: 'boolean' } })['no-pdf'];
const editions = withoutPdf ? EDITIONS.filter((it) => it !== pdfEdition) : EDITIONS;
const steps = editions.length + 1;
let step = 0;

function progress(what: string): void {
  step += 1;
  console.log(`[${step}/${steps}] ${what}…`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Ends the command in one sentence where the disk does not take what it should write. */
function failOver(what: string) {
  return (error: unknown): never => {
    if (!isFileTrouble(error)) throw error;
    return fail(`${what}：${fileTrouble(error)}。改好以后再运行 npm run export。`);
  };
}

function takeFolders(): number | undefined {
  const folders = buildFolders(SITE);
  try {
    return lockFolders(folders);
  } catch (error) {
    return failOver(`没法在 ${folders.work} 里做标记，免得同时有别的生成`)(error);
  }
}

/** A folder of that name may be somebody else's: what holds no sums of ours is left alone. */
const isOurs =
  !existsSync(RELEASE) || readdirSync(RELEASE).length === 0 || existsSync(path.join(RELEASE, CHECKSUMS_FILE));
if (!isOurs)
  fail(
    `${shownRelease}/ 里没有 ${CHECKSUMS_FILE}，不像是本命令生成的，没有动它。请把它移到别处，再运行 npm run export。`,
  );

async function writeEditions(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, content] of made) await writeFile(path.join(folder, name), content);
}

const builder = takeFolders();
if (builder !== undefined) fail(`另一次生成正在进行（进程 ${builder}），等它结束再运行 npm run export。`);
builtSiteOrEnd('请运行 npm run export，它会先生成网站。');
if (existsSync(`${SITE}/download`)) fail(`${shownSite}/ 里已经有下载文件，请运行 npm run export，它会先重新生成网站。`);

const published = async (name: string) => JSON.parse(await readFile(`${SITE}/api/${name}.json`, 'utf8')) as unknown;
const edition = editionSchema.parse(await published('edition'));
const subject = subjectSchema.parse(await published('subject'));
const name = editionName(edition, subject);
const made = new Map<string, Uint8Array>();
const notes: string[] = [];
/** What readers of the download page may look for and not find, in words for them. */
const missing: string[] = [];

for (const { ending, doing, make } of editions) {
  progress(doing);
  const result = await make({ folder: SITE, name, title: subject.name, updated: edition.updated });
  if (result.content !== undefined) made.set(name + ending, result.content);
  if (result.missing !== undefined) missing.push(result.missing);
  notes.push(...(result.notes ?? []));
}

progress('写校验值和下载页');
const downloads = [...made].map(
  ([name, content]): Download => ({
    name,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }),
);
made.set(CHECKSUMS_FILE, Buffer.from(formatChecksums(downloads)));
for (const folder of [RELEASE, path.join(SITE, 'download')])
  await writeEditions(folder).catch(failOver(`没能写到 ${path.relative('', folder) || folder}`));
const page = path.join(SITE, 'download.html');
await writeFile(
  page,
  fillDownloadPage(
    await readFile(page, 'utf8'),
    downloadList(downloads, editions, { updated: edition.updated, chat: subject.chat, missing }),
  ),
);
await writeFile(path.join(SITE, WORKER), precacheOf(siteIn(SITE)).worker);

console.log(`\n版本 ${edition.version}，内容更新到 ${edition.updated}，写到 ${shownRelease}/：`);
for (const { name, bytes, sha256 } of downloads)
  console.log(`  ${name}  ${formatSize(bytes)}  ${sha256.slice(0, 12)}…`);
console.log(`  ${CHECKSUMS_FILE}`);
console.log(`${shownSite}/ 现在也带着这些文件和填好的下载页，可以直接发布。`);
for (const note of notes) console.log(note);
