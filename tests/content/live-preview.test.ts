import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser } from '../browser/chromium.ts';
import { THOROUGH } from '../thorough.ts';
import { copyProject, type ProjectCopy, SMALL_CONTENT } from './project-copy.ts';

const MINUTES = 60_000;
const SCENARIO = 'src/content/scenarios/rc-1.mdx';
const PAGE = '/reader-card/card-in-hand.html';
const PATIENT = { timeout: 2 * MINUTES, interval: 300 };

let project: ProjectCopy;
let original: string;
let stop: (() => Promise<void>) | undefined;
let origin: string;
let output = '';
let browser: Browser;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts the preview of the copy as `npm run dev` does, and waits until it answers. */
async function preview(): Promise<void> {
  output = '';
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const astro = path.join(project.root, 'node_modules/astro/bin/astro.mjs');
  const args = [astro, 'dev', '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, args, {
    cwd: project.root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  stop = async () => {
    child.kill();
    await ended;
  };
  await vi.waitFor(() => expect(output).toContain('watching for file changes'), PATIENT);
}

const page = async () => {
  const headers = { accept: 'text/html' };
  const response = await fetch(origin + PAGE, { headers });
  return response.text();
};
const report = async () => ((await (await fetch(`${origin}/@content-report`)).json()) as { report: string }).report;
const save = (text: string) => writeFileSync(path.join(project.root, SCENARIO), text);
const titled = (title: string) => original.replace('title: 读者证在手上，退证\n', `title: ${title}\n`);
const shows = (text: string) =>
  vi.waitFor(async () => expect(await page(), output.slice(-2000)).toContain(text), PATIENT);
const touch = (file: string) => {
  const full = path.join(project.root, file);
  writeFileSync(full, `${readFileSync(full, 'utf8')}\n`);
};

beforeAll(async () => {
  browser = await openBrowser();
  project = copyProject({ content: SMALL_CONTENT });
  original = readFileSync(path.join(project.root, SCENARIO), 'utf8');
});

afterAll(async () => {
  await browser?.close();
  await stop?.();
  project?.discard();
});

// One preview for both: it begins with broken content, and goes on once that is mended.
describe('the live preview', THOROUGH, () => {
  it(
    'that begins with broken content shows the report, and the page once it is mended',
    async () => {
      save(original.replace('\nanswer: ', '\nanwser: '));
      await preview();
      expect(await page()).toContain('anwser');
      save(original);
      await shows('<title>读者证在手上，退证 ·');
      expect(await report()).toBe('');
      expect(output).not.toContain('[ERROR]');
    },
    4 * MINUTES,
  );

  it(
    'follows the content, says what is wrong in the page and the log, and goes on when its configuration changes',
    async () => {
      save(titled('改过一次的标题'));
      await shows('<title>改过一次的标题 ·');
      const reader = await browser.newPage();
      await reader.goto(`${origin}${PAGE}`);
      await reader.locator('h1').waitFor();

      save(titled('改坏的标题').replace('\nanswer: ', '\nanwser: '));
      await vi.waitFor(async () => expect(await report()).toContain('rc-1.mdx:5:1'), PATIENT);
      expect(await page()).toContain('<title>改过一次的标题 ·');
      expect(output).toContain('anwser');
      const notice = reader.locator('[data-content-report]');
      await notice.waitFor({ timeout: PATIENT.timeout });
      expect(await notice.innerText()).toMatch(/^这一页是改坏以前的样子.*rc-1\.mdx:5:1/s);
      expect(await reader.locator('vite-error-overlay, astro-error-overlay').count()).toBe(0);
      expect(await reader.locator('h1').innerText()).toContain('改过一次的标题');

      save(titled('改好的标题'));
      await shows('<title>改好的标题 ·');
      expect(await report()).toBe('');
      await notice.waitFor({ state: 'detached', timeout: PATIENT.timeout });
      await reader.close();

      for (const [file, title] of [
        ['tsconfig.json', '配置变了以后'],
        ['astro.config.mjs', '配置又变了以后'],
      ] as const) {
        const restarts = output.split('server restarted').length;
        touch(file);
        await vi.waitFor(() => expect(output.split('server restarted').length).toBeGreaterThan(restarts), PATIENT);
        save(titled(title));
        await shows(`<title>${title} ·`);
      }
      expect(output).not.toContain('[ERROR]');
      expect(output).not.toMatch(/^ +at /m);
    },
    8 * MINUTES,
  );
});
