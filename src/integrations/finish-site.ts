import { writeSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { fileTrouble, isFileTrouble, writingTrouble } from '../finish/file-trouble.ts';
import type { Finished } from '../finish/finish.ts';
import { type BuildFolders, buildFolders, clearFolders, lockFolders, swapSites } from '../finish/swap.ts';
import { formatFindings, type WrittenAt } from '../lib/addresses/check.ts';
import { stopBuild } from './stop-build.ts';

const NAME = 'finish-site';

/** What a build knows about itself when its pages are rendered. */
export interface BuildFacts {
  /** The site's own address, if it has one. */
  site: string | undefined;
}

/** Ends a build that cannot go on, with words for whoever runs it. */
type StopBuild = (words: string) => never;

/** Keeps other builds of this checkout out, or says in one sentence why this one cannot begin. */
function takeFolders(folders: BuildFolders, stop: StopBuild): void {
  let builder: number | undefined;
  try {
    builder = lockFolders(folders);
  } catch (error) {
    stop(`没法在 ${folders.work} 里生成网站：${fileTrouble(error)}。原来的网站没有动。`);
  }
  if (builder === undefined) return;
  stop(
    `另一次生成正在进行（进程 ${builder}），这一次没有开始，什么都没有动。
等它结束再运行。要是确定没有别的生成在运行，删掉 ${folders.lock} 再试。`,
  );
}

/** The builds that were neither finished nor ended with words of ours. */
const open = new Set<BuildFolders>();

process.once('exit', (code) => {
  if (code === 0) return;
  // Astro has said in its own words what it met. Neither the reason, where the disk is to blame, nor what became of the site is among them.
  for (const { staging } of open) {
    const trouble = writingTrouble(staging);
    const words = trouble === undefined ? '生成没有做完，原因在上面。' : `没能在 ${staging} 里写网页：${trouble}。`;
    writeSync(process.stderr.fd, `\n${words}原来的网站没有动。\n`);
  }
});

/**
 * Finishes each build and only then puts it in the place of the site before, so that a build that fails at any point leaves
 * the last good site as it was; `writtenAt` leads from an address that leads nowhere to the content. Must be the last
 * integration.
 */
export function finishSite(
  finish: (folder: string, facts: BuildFacts) => Promise<Finished>,
  writtenAt: WrittenAt = () => [],
  stop: StopBuild = stopBuild,
): AstroIntegration {
  let folders: BuildFolders | undefined;
  let facts: BuildFacts = { site: undefined };
  const end: StopBuild = (words) => {
    if (folders !== undefined) open.delete(folders);
    return stop(words);
  };
  return {
    name: NAME,
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        facts = { site: config.site };
        folders = buildFolders(path.resolve(fileURLToPath(config.outDir)));
        takeFolders(folders, end);
        open.add(folders);
        updateConfig({ outDir: pathToFileURL(folders.staging + path.sep) });
      },
      'astro:config:done': ({ config }) => {
        const after = config.integrations.at(-1)?.name;
        if (after !== NAME) throw new AstroError(`finishSite() 必须是最后一个 integration，现在后面还有 ${after}。`);
      },
      'astro:build:start': async () => {
        if (folders !== undefined) await clearFolders(folders);
      },
      'astro:build:done': async ({ logger }) => {
        if (folders === undefined) return;
        const { staging, output } = folders;
        const { findings, reports } = await finish(staging, facts).catch((error: unknown) => {
          if (!isFileTrouble(error)) throw error;
          return end(`网页已生成，但没能在 ${staging} 里做完：${fileTrouble(error)}。原来的网站没有动。`);
        });
        const shown = path.relative(process.cwd(), staging).split(path.sep).join('/');
        if (findings.length > 0) end(formatFindings(findings, `${shown}/`, writtenAt));
        for (const { stage, text } of reports) if (text !== '') logger.fork(stage).info(text);
        await swapSites(folders).catch((error: unknown) => {
          end(
            `新网站已生成，但没能放到 ${output}：${fileTrouble(error)}。旧的还在原处。
关掉正在使用这个文件夹的程序（预览、文件管理器、同步盘），再生成一次。`,
          );
        });
        open.delete(folders);
        logger.info(`${path.relative(process.cwd(), output)}/ 已换成新生成的网站`);
      },
    },
  };
}
