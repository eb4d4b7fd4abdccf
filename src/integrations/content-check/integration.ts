import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { checkContent } from '../../content-files/check.ts';
import type { LocatedIssue } from '../../content-files/check-entry.ts';
import type { KnownFiles } from '../../content-files/read-content.ts';
import { formatReport, printed } from '../../content-files/report.ts';
import { todayInChina } from '../../content-files/today.ts';
import type { Knowledge } from '../../lib/knowledge/knowledge.ts';
import { stopBuild } from '../stop-build.ts';
import { keepPreview } from './live-preview.ts';
import { LOADER_NAME, type LoadedContent, type LoadingContext } from './loader.ts';

/** What a page of the live preview loads to say that it is older than the content. */
const NOTICE = fileURLToPath(new URL('preview-notice.client.ts', import.meta.url));

/** For how many milliseconds a preview hands on what was checked without looking again. */
const FRESH = 1000;
const BETWEEN_TRIES = 200;
const MOST_TRIES = 100;

/** Has Astro load the collections anew; just after a restart it does nothing, and says nothing of it, until it is ready. */
async function refreshAll(refreshContent: HookParameters<'astro:server:setup'>['refreshContent']): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    let loaded = false;
    const context: LoadingContext = {
      loading: () => {
        loaded = true;
      },
    };
    await refreshContent?.({ loaders: [LOADER_NAME], context: { ...context } });
    if (loaded) return;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
  }
  throw new Error('Astro 没有重新读内容，请重新运行 npm run dev');
}

/** The check as part of a build, and what it has read. */
export interface ContentCheckIntegration extends AstroIntegration {
  /** Returns the knowledge that the check has found sound. */
  knowledge(): Knowledge;
}

/** Checks the content in a folder before a build begins and stops it with one report; while editing, says the same in the log and in the page. */
export function contentCheck(root: string): ContentCheckIntegration {
  let known: KnownFiles | undefined;
  let sound: LoadedContent | undefined;
  let live = false;
  let checked = 0;

  /** Reads and checks the content, keeps it where it is sound, and returns what is wrong. */
  function check(): LocatedIssue[] {
    const { issues, knowledge, bodies } = checkContent(root, todayInChina(new Date()), known);
    if (knowledge !== undefined && bodies !== undefined) sound = { knowledge, bodies, root };
    checked = performance.now();
    return issues;
  }

  /** Returns the report for a live preview, `undefined` where nothing is wrong. */
  function reportForPreview(): string | undefined {
    const issues = check();
    return issues.length === 0 ? undefined : formatReport(issues, root, 'preview');
  }

  let first: string | undefined;
  let again = false;
  return {
    name: 'content-check',
    knowledge() {
      if (sound === undefined) throw new Error('the content has not been checked');
      return sound.knowledge;
    },
    hooks: {
      'content-check:content': () => {
        // Commands that only write types ask for content that nothing has checked before. A preview that began anew still asks
        // by the configuration it had at first, whose own check has stood still since.
        if (sound === undefined || (live && performance.now() - checked > FRESH)) check();
        return sound;
      },
      'astro:config:setup': ({ command, injectScript, isRestart, logger }) => {
        if (command === 'build') {
          const issues = check();
          if (issues.length > 0) stopBuild(printed(issues, process.env, root));
        }
        if (command !== 'dev') return;
        live = true;
        // A build reads once, and needs the memory for other things.
        known = new Map();
        injectScript('page', `import ${JSON.stringify(NOTICE)};`);
        first = reportForPreview();
        again = isRestart;
        if (first !== undefined) logger.warn(first);
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        const refresh = () => refreshAll(refreshContent);
        keepPreview(server, { root, logger, check: reportForPreview, refresh, first, again });
      },
    },
  };
}
