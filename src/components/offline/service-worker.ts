// Keeps the whole site in the reader's browser. A version is taken over as a whole or not at all: every file is asked for
// with the checksum the build wrote down, so what a cut connection, a login page of a hotel's network or a server with
// half a new version hands out is refused, and the old version stays.
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { Kept } from '../../lib/editions/precache.ts';

const worker = self as unknown as { KEPT?: readonly Kept[]; skipWaiting: () => Promise<void> };

setCacheNameDetails({ prefix: 'zhuxiao-guide' });
const entries = (worker.KEPT ?? []).map(([url, sha256]) => ({ url, revision: sha256, integrity: `sha256-${sha256}` }));
// The guide's answers and the search stand in the query; the page is the same.
precacheAndRoute(entries, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();
clientsClaim();

registerRoute(
  new NavigationRoute(async ({ request }) => {
    const kept = () => matchPrecache('not-in-copy.html').then((page) => page ?? Response.error());
    return fetch(request).catch(kept);
  }),
);

addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') worker.skipWaiting();
});
