// Keeps the site in the reader's browser: what is small with the first visit, the rest once it is used or asked for. A
// version is taken over as a whole or not at all: every file is asked for with the checksum the build wrote down, so what a
// cut connection, a login page of a hotel's network or a server with half a new version hands out is refused, and the old
// version stays.
import { cacheNames, clientsClaim, setCacheNameDetails } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  getCacheKeyForURL,
  matchPrecache,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { Kept } from '../../lib/editions/precache.ts';
import { OnUseFiles } from './on-use-files.ts';
import type { KeptState, WorkerMessage } from './worker-messages.ts';

const worker = self as unknown as {
  KEPT?: readonly Kept[];
  ON_USE?: readonly Kept[];
  ON_USE_BYTES?: number;
  registration: ServiceWorkerRegistration;
  skipWaiting: () => Promise<void>;
};

interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

/** Answers in the place of a file of the full text: the search then says that this copy has none. */
const NO_FULL_TEXT = '(window.zhuxiaoSearch=window.zhuxiaoSearch||{}).notKept=true';

setCacheNameDetails({ prefix: 'zhuxiao-guide' });
const entries = (worker.KEPT ?? []).map(([url, sha256]) => ({ url, revision: sha256, integrity: `sha256-${sha256}` }));
// The guide's answers and the search stand in the query; the page is the same.
precacheAndRoute(entries, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();
clientsClaim();

const { scope } = worker.registration;
const onUse = new OnUseFiles(`zhuxiao-guide-on-use-${scope}`, scope, worker.ON_USE ?? []);

/** Answers with what is kept, else with what the network has, else with words about what is not there. */
async function answer(request: Request, listed: string): Promise<Response> {
  const kept = (await onUse.kept(listed)) ?? (await onUse.take(listed, false).catch(() => undefined));
  if (kept !== undefined) return kept;
  const page = request.mode === 'navigate';
  const come = await fetch(request).catch(() => undefined);
  // A page may be newer than this copy, a script has to fit the others.
  if (come !== undefined) return page ? come : Response.error();
  if (page) return (await matchPrecache('not-in-copy.html')) ?? Response.error();
  const script = { headers: { 'content-type': 'text/javascript' } };
  return listed.startsWith(`${scope}pagefind/`) ? new Response(NO_FULL_TEXT, script) : Response.error();
}

registerRoute(
  ({ url }) => onUse.listed(url.href) !== undefined,
  ({ request, url }) => answer(request, onUse.listed(url.href) ?? url.href),
);
registerRoute(
  new NavigationRoute(async ({ request }) => {
    const kept = () => matchPrecache('not-in-copy.html').then((page) => page ?? Response.error());
    return fetch(request).catch(kept);
  }),
);

/** Fetches again what a browser, or a program that frees room, has taken out of what should be kept. */
async function repair(event: WorkerEvent): Promise<void> {
  const cache = await caches.open(cacheNames.precache);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  for (const { url, integrity } of entries) {
    if (there.has(getCacheKeyForURL(url) ?? '')) continue;
    const request = new Request(url);
    const address = new URL(url, scope);
    await createHandlerBoundToURL(url)({ event: event as never, request, url: address, params: { integrity } });
  }
}

async function stateOf(): Promise<KeptState> {
  const missing = await onUse.missing();
  const pages = missing.filter((url) => /\/.+\/.+\.html$/.test(url.slice(scope.length - 1))).length;
  return { missing: missing.length, pages, bytes: worker.ON_USE_BYTES ?? 0 };
}

addEventListener('install', (event) => (event as WorkerEvent).waitUntil(onUse.renew().catch(() => {})));
addEventListener('activate', (event) => (event as WorkerEvent).waitUntil(onUse.tidy()));
addEventListener('message', (event) => {
  const { waitUntil } = event as unknown as WorkerEvent;
  const during = waitUntil.bind(event);
  const [port] = event.ports;
  const { type } = event.data as WorkerMessage;
  if (type === 'SKIP_WAITING') worker.skipWaiting();
  if (type === 'REPAIR') during(repair(event as unknown as WorkerEvent).catch(() => {}));
  if (type === 'STATE') during(stateOf().then((state) => port?.postMessage({ state })));
  if (type === 'WHOLE') {
    const all = onUse.takeAll((progress) => port?.postMessage({ progress }));
    during(all.catch(() => {}).then(async () => port?.postMessage({ state: await stateOf() })));
  }
});
