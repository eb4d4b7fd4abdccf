import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { checkContent } from './check.ts';
import { formatReport } from './report.ts';
import { todayInChina } from './today.ts';

/** Checks the content before a build begins and stops it with one report; while editing, says the same in the log. */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        root = fileURLToPath(new URL('content/', config.srcDir));
        if (command !== 'build' && command !== 'dev') return;
        const { issues } = checkContent(root, todayInChina(new Date()));
        if (issues.length === 0) return;
        if (command === 'dev') logger.warn(formatReport(issues));
        else throw new AstroError(formatReport(issues));
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.on('change', (file) => {
          if (!file.startsWith(root)) return;
          const { issues } = checkContent(root, todayInChina(new Date()));
          if (issues.length > 0) logger.warn(formatReport(issues));
          else logger.info('内容没有问题');
        });
      },
    },
  };
}
