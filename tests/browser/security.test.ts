import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtOneFile } from './one-file.ts';
import { type StaticServer, serveFolder } from './static-server.ts';
import { describeInBrowsers, type Tab, type TestBrowser } from './tab.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const work = mkdtempSync(path.join(tmpdir(), 'security-'));
const site = path.join(work, 'site');
let server: StaticServer;
/** Somebody else's server, and what it was asked for. */
let stranger: Server;
const asked: string[] = [];

/** Ways to run something in a page that somebody could get into its text; each would say so in its title. */
function planted(other: string): string {
  return `<script>document.title = 'planted script'</script>
<script src="${other}/planted.js"></script>
<img src="${other}/planted.png" onerror="document.title = 'planted handler'">
<svg onload="document.title = 'planted drawing'"></svg>
<a id="planted-link" href="javascript:document.title = 'planted link'">x</a>
<iframe srcdoc="<script>parent.document.title = 'planted frame'</script>"></iframe>
<iframe src="${other}/planted.html"></iframe>
<object data="${other}/planted.swf"></object>
<link rel="stylesheet" href="${other}/planted.css">
<style>main { display: none }</style>
<p id="planted-style" style="display: none">x</p>
<form id="planted-form" action="${other}/planted-form"></form>`;
}

beforeAll(async () => {
  cpSync(DIST, site, { recursive: true });
  stranger = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/javascript' }).end("document.title = 'planted file'");
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const other = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  const plant = (html: string) =>
    html.replace('<main', `${planted(other)}<main`).replace('</head>', `<base href="${other}/"></head>`);
  writeFileSync(path.join(site, 'planted.html'), plant(readFileSync(path.join(site, 'guide.html'), 'utf8')));
  writeFileSync(path.join(site, 'planted-one-file.html'), plant(await builtOneFile()));
  server = await serveFolder(site, '/a/b/');
});

afterAll(async () => {
  await server?.close();
  stranger?.close();
  rmSync(work, { recursive: true });
});

describeInBrowsers((launch) => {
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => {
    browser = await launch();
    tab = await browser.open();
  });

  afterAll(() => browser?.close());

  describe.each([
    ['over http', 'planted.html', () => server.url],
    ['from disk', 'planted.html', () => `${pathToFileURL(site).href}/`],
    ['in the one file', 'planted-one-file.html', () => `${pathToFileURL(site).href}/`],
  ])('%s', (_where, file, root) => {
    it('runs nothing that was planted in a page, and what belongs there runs', async () => {
      asked.length = 0;
      await tab.go(`${root()}${file}#/guide.html`);
      const option = () => document.querySelector('[data-view] [data-option="mini-program"]') !== null;
      expect(await tab.see(option)).toBe(true);
      const seen = await tab.see(() => {
        document.querySelector<HTMLElement>('#planted-link')?.click();
        try {
          document.querySelector<HTMLFormElement>('#planted-form')?.submit();
        } catch {
          // How Firefox refuses.
        }
        return {
          shown: getComputedStyle(document.querySelector('main') as Element).display,
          styled: getComputedStyle(document.querySelector('#planted-style') as Element).display,
          base: document.baseURI.startsWith(location.href.split('#')[0] ?? ''),
        };
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(seen).toEqual({ shown: 'block', styled: 'block', base: true });
      expect(await tab.see(() => document.title)).not.toContain('planted');
      expect(asked).toEqual([]);
      expect(tab.complaints.join('\n')).toMatch(/content.security.policy/i);
    });
  });

  it('changes its looks, keeps itself and searches without asking anybody or being stopped', async () => {
    const other = await browser.open();
    await other.go(`${server.url}search.html`);
    await other.see(() => navigator.serviceWorker.ready.then(({ active }) => active !== null));
    await other.see(() => {
      document.querySelector<HTMLInputElement>('[name=theme][value=dark]')?.click();
      return document.documentElement.dataset.theme === 'dark';
    });
    await other.go(`${server.url}search.html?q=${encodeURIComponent('注册者本人')}`);
    await other.see(() => document.querySelector('.search-status')?.textContent?.includes('全文'));
    await other.go(`${server.url}nowhere/at/all.html`);
    await other.see(() => document.querySelector('a.brand')?.getAttribute('href') === '/a/b/index.html');
    expect(other.complaints.filter((text) => /policy|violat|blocked/i.test(text))).toEqual([]);
    expect(other.requests.filter((url) => !/^data:/.test(url) && !url.startsWith(server.url))).toEqual([]);
    await other.close();
  });
});
