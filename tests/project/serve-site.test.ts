import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type StaticServer, serveSite } from '../../scripts/serve-site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
let server: StaticServer;

beforeAll(async () => {
  writeFileSync(path.join(folder, 'index.html'), '<p>home</p>');
  writeFileSync(path.join(folder, '404.html'), '<p>not here</p>');
  server = await serveSite(folder, { base: '/a/' });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks for an address just as it is written, which `fetch` would tidy first. */
const ask = (address: string) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const { port } = new URL(server.url);
    const asked = request({ host: '127.0.0.1', port, path: address }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    asked.on('error', reject).end();
  });

describe('the preview', () => {
  it('shows the site', async () => {
    expect(await ask('/a/?%')).toEqual({ status: 200, text: '<p>home</p>' });
  });

  test.each([
    '/a/%',
    '/a/%E0%A4%A',
    '/a/%ff.html',
    '/a/..%2f..%2fetc/passwd',
    '/a/../index.html',
    '/a/%00',
    '//a',
    '/b',
  ])('answers %s with the page for what is not there', async (address) => {
    expect(await ask(address)).toEqual({ status: 404, text: '<p>not here</p>' });
  });

  it('says that its port is taken', async () => {
    await expect(serveSite(folder, { port: Number(new URL(server.url).port) })).rejects.toThrow('EADDRINUSE');
  });
});
