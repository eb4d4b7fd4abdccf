import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './chromium.ts';
import { DIST } from './pages.ts';

const BASE = '/a/b/';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** A host that answers what is not there in a way of its own. */
async function serve(missing: 'with 404' | 'with 200' | 'by sending home'): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    const file = path.join(DIST, pathname.startsWith(BASE) ? pathname.slice(BASE.length) : 'nowhere');
    const found = existsSync(file) && statSync(file).isFile();
    if (!found && missing === 'by sending home' && pathname !== `${BASE}nowhere/at/all.html`) {
      response.writeHead(302, { location: `${BASE}index.html` }).end();
      return;
    }
    const answered = found ? file : path.join(DIST, '404.html');
    const status = found || missing === 'with 200' ? 200 : 404;
    response.writeHead(status, { 'content-type': TYPES[path.extname(answered)] ?? 'application/octet-stream' });
    response.end(readFileSync(answered));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

test.each(['with 404', 'with 200', 'by sending home'] as const)(
  'the page for what is not there finds its site on a host that answers %s',
  async (missing) => {
    const server = await serve(missing);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}nowhere/at/all.html`);
    await expect.poll(() => page.locator('a.brand').getAttribute('href')).toBe(`${BASE}index.html`);
    const own = await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(own.filter((href) => !/^(?:#|https?:|mailto:)/.test(href ?? '') && !href?.startsWith(BASE))).toEqual([]);
    await page.locator('.menu summary').click();
    await page.locator('.menu a', { hasText: '材料' }).click();
    await page.waitForURL(`**${BASE}materials.html`);
    await page.context().close();
    server.close();
  },
);
