import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { filesIn } from '../../src/finish/site-files.ts';
import { checkFileNames } from '../../src/lib/editions/file-names.ts';
import { HEADERS_FILE } from '../../src/lib/security/headers.ts';
import type { EditionFile, SiteToPack } from './edition-file.ts';
import { openHere } from './open-here.ts';

/** The file a reader double-clicks; the first in the folder, as everything else lies one deeper. */
export const OPEN_HERE = '打开这里.html';
const SITE = 'site';
/** Of use on the web only: what hosts, crawlers and chats ask for. */
const WEB_ONLY = new RegExp(`^(?:${HEADERS_FILE}|robots\\.txt|cards/.*)$`);

/** Packs a site into one folder, the same site always into the same bytes. */
export async function makeZip({ folder: site, name: folder, title, updated }: SiteToPack): Promise<Uint8Array> {
  const files = filesIn(site).filter((file) => !WEB_ONLY.test(file));
  // As made on Unix: Info-ZIP's unzip reads names that are marked as UTF-8 in a code page if they come from MS-DOS.
  const attributes = { os: 3, attrs: 0o100644 << 16 };
  const packed: Zippable = { [`${folder}/${OPEN_HERE}`]: [Buffer.from(openHere(SITE, title)), attributes] };
  for (const file of files) {
    packed[`${folder}/${SITE}/${file}`] = [await readFile(path.join(site, file)), attributes];
  }
  const problems = checkFileNames(Object.keys(packed));
  if (problems.length > 0) throw new Error(`这些文件名在 Windows 上解压不了：\n${problems.join('\n')}`);
  const [year = 1980, month = 1, day = 1] = updated.split('-').map(Number);
  // A zip holds local times: made from local parts, they are the same in every time zone.
  return zipSync(packed, { level: 9, mtime: new Date(year, month - 1, day) });
}

/** The whole site in a folder, to be unpacked anywhere. */
export const zipEdition: EditionFile = {
  ending: '.zip',
  title: '整个网站',
  use: '解压后打开「打开这里.html」，搜索、引导问答都能用，不需要网络。',
  doing: '打包整个网站',
  make: async (site) => ({ content: await makeZip(site) }),
};
