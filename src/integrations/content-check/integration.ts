import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './check.ts';
import { type EntryReader, readEntry, rememberingReader } from './read-entry.ts';
import { formatReport } from './report.ts';
import { todayInChina } from './today.ts';

/** Gives the report on a content folder, `undefined` where nothing is wrong. */
function reportOn(root: string, read: EntryReader): string | undefined {
  const { issues } = checkContent(root, todayInChina(new Date()), read);
  return issues.length === 0 ? undefined : formatReport(issues);
}

/** Ends the build with nothing but the report: an error would have Astro add a stack trace and a place of its own. */
function stopBuild(report: string): never {
  writeSync(process.stderr.fd, `\n${report}\n`);
  process.exit(1);
}

/** Checks the content before a build begins and stops it with one report; while editing, says the same in the log. */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        root = fileURLToPath(new URL('content/', config.srcDir));
        if (command !== 'build' && command !== 'dev') return;
        // A build reads once, and needs the memory for other things.
        const report = reportOn(root, readEntry);
        if (report === undefined) return;
        if (command === 'build') stopBuild(report);
        logger.warn(report);
      },
      'astro:server:setup': ({ server, logger }) => {
        const read = rememberingReader();
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(root)) return;
          const report = reportOn(root, read);
          if (report === undefined) logger.info('内容没有问题');
          else logger.warn(report);
        });
      },
    },
  };
}
