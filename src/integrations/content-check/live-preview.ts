import path from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { isLeftBySystems } from '../../content-files/strays.ts';
import { escapeHtml } from '../../lib/html/escape.ts';
import { REPORT_EVENT, REPORT_PATH } from './report-channel.ts';

/** How long nothing must be saved before the content is read, and how long a half-written file is waited for. */
const SETTLED = 100;
const HALF_WRITTEN = 400;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a live preview needs of the check. */
export interface Preview {
  /** The content folder. */
  root: string;
  logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>;
  /** Checks the content; returns the report where something is wrong. */
  check(): string | undefined;
  /** Has the pages made from the content as it now is. */
  refresh(): Promise<void>;
  /** What the check found when the preview began. */
  first: string | undefined;
  /** Whether it begins anew, as its configuration has changed: what was saved meanwhile has not been seen. */
  again: boolean;
}

/** A page that shows the report where there is no page to show yet; it comes anew when the content is mended. */
function reportPage(report: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>内容有错</title><h1>内容有错，还没有能看的网页</h1><p>改好、存盘以后，这一页自己会换成网页。</p>
<pre style="white-space:pre-wrap">${escapeHtml(report)}</pre>
<script type="module">
const { createHotContext } = await import('/@vite/client');
createHotContext('/@content-report-page').on('${REPORT_EVENT}', () => location.reload());
</script></html>`;
}

/**
 * Keeps a preview in step with the content: what is saved is checked and shown; what is wrong is said in the log and in
 * the page, which stays as it was before.
 */
export function keepPreview(server: HookParameters<'astro:server:setup'>['server'], preview: Preview): void {
  let current = preview.first;
  let shown = preview.first === undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    let found = preview.check();
    if (found !== undefined) {
      // The editor may still be writing.
      await wait(HALF_WRITTEN);
      found = preview.check();
    }
    if (found === undefined) {
      await preview.refresh();
      shown = true;
      preview.logger.info('内容没有问题，网页跟上了');
    } else preview.logger.warn(found);
    current = found;
    server.environments.client.hot.send({ type: 'custom', event: REPORT_EVENT, data: { report: found ?? '' } });
  }

  function lookSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(look).catch((error: unknown) => preview.logger.warn(`内容没能读完：${String(error)}`));
    }, SETTLED);
  }

  server.watcher.on('all', (_event, file) => {
    const inside = path.relative(preview.root, file);
    if (inside.startsWith('..') || path.isAbsolute(inside) || isLeftBySystems(path.basename(file))) return;
    lookSoon();
  });
  if (preview.again) {
    lookSoon();
    // A watcher misses what is saved while it still looks around.
    server.watcher.once('ready', lookSoon);
  }

  server.middlewares.use((request, response, next) => {
    const isReport = request.url === REPORT_PATH;
    const isPage = !shown && request.headers.accept?.includes('text/html') === true;
    if (!isReport && !isPage) return next();
    response.statusCode = isReport ? 200 : 500;
    response.setHeader('content-type', `${isReport ? 'application/json' : 'text/html'}; charset=utf-8`);
    response.end(isReport ? JSON.stringify({ report: current ?? '' }) : reportPage(current ?? ''));
  });
}
