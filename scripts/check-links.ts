// Tries the addresses outside the site that the content names: `npm run check:links [-- --strict] [-- --tries=3]`
// For maintainers with a network. Without one it says so and succeeds; with --strict anything that does not answer fails.
import { checkContent } from '../src/content-files/check.ts';
import { contentFolder } from '../src/content-files/content-folder.ts';
import { formatReport } from '../src/content-files/report.ts';
import {
  judgeStatus,
  type LinkResult,
  listOutsideLinks,
  looksOffline,
  type OutsideLink,
} from '../src/lib/provenance/outside-links.ts';
import { settingsOrEnd } from '../src/settings.ts';
import { argumentsOrEnd } from './arguments.ts';

const AT_ONCE = 6;
const values = argumentsOrEnd({
  strict: { type: 'boolean', default: false },
  tries: { type: 'string', default: '3' },
  timeout: { type: 'string', default: '10000' },
});
const tries = Math.max(1, Number(values.tries) || 3);
const timeout = Math.max(1, Number(values.timeout) || 10_000);

/** Asks once; a server that refuses HEAD is asked with GET. */
async function ask(url: string): Promise<number> {
  const options = { redirect: 'follow', signal: AbortSignal.timeout(timeout) } as const;
  const head = await fetch(url, { ...options, method: 'HEAD' });
  if (head.status < 400) return head.status;
  const get = await fetch(url, { ...options, method: 'GET', signal: AbortSignal.timeout(timeout) });
  await get.body?.cancel();
  return get.status;
}

async function tryLink(link: OutsideLink): Promise<LinkResult> {
  let detail = '';
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    try {
      const status = await ask(link.url);
      const state = judgeStatus(status);
      detail = `${status}`;
      if (state !== 'failed') return { ...link, state, detail };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      detail = cause instanceof Error ? cause.message : String(cause);
    }
    if (attempt < tries) await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
  }
  return { ...link, state: 'failed', detail };
}

const content = contentFolder(settingsOrEnd());
const { issues, knowledge } = checkContent(content);
if (knowledge === undefined) {
  console.error(formatReport(issues, content));
  process.exit(1);
}

const links = listOutsideLinks(knowledge);
const results: LinkResult[] = [];
const queue = [...links];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let link = queue.shift(); link !== undefined; link = queue.shift()) {
      results.push(await tryLink(link));
      // Without a network the rest would only fail the same way, one timeout after the other.
      if (!values.strict && results.length >= AT_ONCE && looksOffline(results)) queue.length = 0;
    }
  }),
);

const of = (state: LinkResult['state']) => results.filter((result) => result.state === state);
const offline = looksOffline(results);
if (offline) {
  console.log(`试了 ${results.length} 个地址，一个都没有回答：多半没有网络，不算错误。要当成错误，加上 --strict。`);
}
for (const { url, places, detail } of of('gone'))
  console.log(`没有了  ${detail}  ${url}\n        ${places.join('、')}`);
if (!offline) {
  for (const { url, places, detail } of of('failed'))
    console.log(`没回答  ${detail}  ${url}\n        ${places.join('、')}`);
}
console.log(
  `${links.length} 个地址：${of('ok').length} 个有回答，${of('gone').length} 个没有了，${of('failed').length} 个没回答。`,
);
if (values.strict ? of('ok').length < links.length : of('gone').length > 0) process.exitCode = 1;
