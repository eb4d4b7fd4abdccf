// Astro empties its output folder before it has read a single page, so a build that fails leaves half a site behind.
// Here it builds into `.build/site/` instead, and what is finished changes places with the output folder by two renames:
// no moment with half a site, and nothing at all happens to the old one if anything fails before. `.build/` lies beside
// the output folder because a rename works only within one file system, and stays after a failure, so that the places
// named in a report can be looked up. If the two renames themselves are cut short, the next build puts the old site back.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';

const NAME = 'staged-output';

/** Where a build is put together, where the old site waits while places change, and where the site belongs. */
export interface Stages {
  work: string;
  staging: string;
  previous: string;
  output: string;
}

/** Gives the folders of a build whose site belongs in `output`. */
export function stagesOf(output: string): Stages {
  const work = path.join(path.dirname(output), '.build');
  return { work, staging: path.join(work, 'site'), previous: path.join(work, 'previous'), output };
}

/** Puts the old site back if a swap was cut short, then removes what an earlier build left. */
export async function clearStages({ work, previous, output }: Stages): Promise<void> {
  if (existsSync(previous) && !existsSync(output)) await rename(previous, output);
  await rm(work, { recursive: true, force: true });
}

/** Puts the finished site in the place of the old one; if that fails, the old one is where it was. */
export async function swapStages({ work, staging, previous, output }: Stages): Promise<void> {
  const existed = existsSync(output);
  if (existed) await rename(output, previous);
  try {
    await rename(staging, output);
  } catch (error) {
    if (existed) await rename(previous, output);
    throw error;
  }
  await rm(work, { recursive: true, force: true });
}

/** Keeps the output folder as it was until a build has succeeded in everything. Must be the last integration. */
export function stagedOutput(): AstroIntegration {
  let stages: Stages | undefined;
  return {
    name: NAME,
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        stages = stagesOf(path.resolve(fileURLToPath(config.outDir)));
        updateConfig({ outDir: pathToFileURL(stages.staging + path.sep) });
      },
      'astro:config:done': ({ config }) => {
        const after = config.integrations.at(-1)?.name;
        if (after !== NAME) throw new AstroError(`stagedOutput() 必须是最后一个 integration，现在后面还有 ${after}。`);
      },
      'astro:build:start': async () => {
        if (stages !== undefined) await clearStages(stages);
      },
      'astro:build:done': async ({ logger }) => {
        if (stages === undefined) return;
        await swapStages(stages).catch((error: unknown) => {
          throw new AstroError(
            `新网站已生成，但没能放到 ${stages?.output}（${error instanceof Error ? error.message : error}）。旧的还在原处。`,
            '关掉正在使用这个文件夹的程序（预览、文件管理器、同步盘），再生成一次。',
          );
        });
        logger.info(`${path.relative(process.cwd(), stages.output)}/ 已换成新生成的网站`);
      },
    },
  };
}
