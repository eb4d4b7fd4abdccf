import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { createServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleInlineScript } from '../../../src/finish/bundle-script.ts';
import { inlineScript, inlineScriptPlugin } from '../../../src/integrations/inline-script.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inline-script-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

async function codeOf(text: string): Promise<string> {
  return (await bundleInlineScript(write('a.element.ts', text))).code;
}

function run(code: string): Record<string, unknown> {
  const page: Record<string, unknown> = {};
  vm.runInNewContext(code, { page });
  return page;
}

describe('an inline script', () => {
  it('is one classic script with all that it imports', async () => {
    write('lib/double.ts', 'export const double = (value: number): number => value * 2;');
    const code = await codeOf("import { double } from './lib/double.ts';\nObject.assign(page, { four: double(2) });");
    expect(code).not.toMatch(/\b(?:import|export)\b/);
    expect(run(code)).toEqual({ four: 4 });
  });

  it('names every file it was made of', async () => {
    const lib = write('lib/a.ts', 'export const a = 1;');
    const entry = write('b.element.ts', "import { a } from './lib/a.ts';\nconsole.log(a);");
    expect((await bundleInlineScript(entry)).files).toEqual([entry, lib]);
  });

  it('holds the text of a style sheet, as small as in pages, and names its file', async () => {
    const sheet = write('sheet.css', '.a {\n  inset: 0;\n  color: #ffffff;\n}\n');
    const entry = write('c.element.ts', "import sheet from './sheet.css?inline';\npage.sheet = sheet;");
    const { code, files } = await bundleInlineScript(entry);
    expect(run(code)).toEqual({ sheet: '.a{top:0;right:0;bottom:0;left:0;color:#fff}' });
    expect(files).toEqual([entry, sheet]);
  });

  it('cannot end its element, nor open a comment in it, and its strings and patterns stay the same', async () => {
    const code = await codeOf(
      'page.a = "</script><!--<script>"; page.b = /^<\\/script>$/iu.test("</SCRIPT>"); page.c = `</script`;',
    );
    expect(code).not.toMatch(/<(?:\/?script|!--)/i);
    expect(run(code)).toEqual({ a: '</script><!--<script>', b: true, c: '</script' });
  });

  it('keeps Chinese as it is', async () => {
    expect(await codeOf('page.a = "注销";')).toContain('"注销"');
  });

  it('speaks the language of browsers some years old', async () => {
    expect(await codeOf('page.a ??= page.b?.c; class A { static #d = 1; static e = A.#d }; page.f = A;')).not.toMatch(
      /\?\?=|\?\.|#d/,
    );
  });

  it('is the same wherever the project lies', async () => {
    const text = "import { a } from './lib/a.ts';\npage.a = a;";
    write('lib/a.ts', 'export const a = [1];');
    write('elsewhere/lib/a.ts', 'export const a = [1];');
    const here = await codeOf(text);
    expect((await bundleInlineScript(write('elsewhere/a.element.ts', text))).code).toBe(here);
    expect(await codeOf(text)).toBe(here);
  });

  it('with a mistake says where it is', async () => {
    await expect(codeOf('let a;\nlet = ;')).rejects.toThrow(/a\.element\.ts:2:/);
  });
});

describe('the Vite plugin', () => {
  const startServer = () =>
    createServer({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      appType: 'custom',
      server: { middlewareMode: true, ws: false },
      plugins: [inlineScriptPlugin()],
    });

  it('gives the script as a string, and anew when a file it was made of has changed', async () => {
    const lib = write('lib.ts', 'export const a = "first";');
    write('a.element.ts', "import { a } from './lib.ts';\npage.a = a;");
    write('entry.ts', "export { default as code } from './a.element.ts?inline-script';");
    const server = await startServer();
    try {
      const load = async () => {
        const { code } = await server.ssrLoadModule('/entry.ts');
        return run(code);
      };
      expect(await load()).toEqual({ a: 'first' });
      write('lib.ts', 'export const a = "second";');
      server.watcher.emit('change', lib);
      await expect.poll(load, { timeout: 3000 }).toEqual({ a: 'second' });
    } finally {
      await server.close();
    }
  });

  it('says where a mistake is, in whichever file', async () => {
    const lib = write('lib.ts', 'let a;\nlet = ;');
    write('a.element.ts', "import './lib.ts';");
    const server = await startServer();
    try {
      const place = { id: lib, loc: { file: lib, line: 2 } };
      await expect(server.ssrLoadModule('/a.element.ts?inline-script')).rejects.toMatchObject(place);
    } finally {
      await server.close();
    }
  });

  it('is what the integration adds', async () => {
    const updates: unknown[] = [];
    const hook = inlineScript().hooks['astro:config:setup'];
    const options = { updateConfig: (update: unknown) => updates.push(update) };
    await hook?.(options as unknown as Parameters<typeof hook>[0]);
    expect(updates).toMatchObject([{ vite: { plugins: [{ name: 'inline-script' }] } }]);
  });
});
