import { existsSync } from 'node:fs';
import path from 'node:path';
import { foldersOf } from '../src/content-files/content-folder.ts';
import { fileTrouble } from '../src/finish/file-trouble.ts';
import { buildFolders, restoreSite } from '../src/finish/swap.ts';
import { settingsOrEnd } from '../src/settings.ts';

/** Returns the folder that the built site belongs in, as a full path. */
export function siteFolder(): string {
  return path.resolve(foldersOf(settingsOrEnd()).outDir ?? 'dist');
}

/**
 * Returns the folder of the built site for a command that reads it. Where a build was killed while sites changed places, the
 * old one is put back first. Where there is none, the command ends and says how to `mend` that.
 */
export function builtSiteOrEnd(mend = '请先运行 npm run build。'): string {
  const site = siteFolder();
  const folders = buildFolders(site);
  const shown = `${path.relative('', site)}/`;
  try {
    restoreSite(folders);
    if (existsSync(path.join(site, 'index.html'))) return site;
    console.error(`没有找到 ${shown}，${mend}`);
  } catch (error) {
    console.error(`上一次生成中途停了，原来的网站在 ${folders.previous}，没能放回 ${shown}：${fileTrouble(error)}。`);
  }
  process.exit(1);
}
