import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildFolders, clearFolders, lockFolders, restoreSite, swapSites } from '../../../src/finish/swap.ts';
import { finishSite } from '../../../src/integrations/finish-site.ts';
import type { Finding } from '../../../src/lib/addresses/check.ts';

type Hooks = Required<AstroIntegration['hooks']>;
type HookName = 'astro:config:setup' | 'astro:config:done' | 'astro:build:start' | 'astro:build:done';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'finish-site-'));
});

afterEach(() => rmSync(root, { recursive: true }));

const inRoot = (name: string) => path.join(root, name);
const textOf = (name: string) => readFileSync(inRoot(name), 'utf8');

function write(name: string, text: string): void {
  mkdirSync(path.dirname(inRoot(name)), { recursive: true });
  writeFileSync(inRoot(name), text);
}

/** Runs the hooks in Astro's order; `render` stands for everything between, other integrations included. */
async function build(
  render: (outDir: string) => void,
  {
    command = 'build',
    after = [] as AstroIntegration[],
    findings = [] as Finding[],
    trouble = undefined as unknown,
  } = {},
) {
  const stop = (words: string): never => {
    throw new Error(words);
  };
  const integrations = [
    finishSite(
      async () => {
        if (trouble !== undefined) throw trouble;
        return { findings, reports: [] };
      },
      (address) => [`writer of ${address}`],
      stop,
    ),
    ...after,
  ];
  let outDir = pathToFileURL(inRoot('dist') + path.sep);
  const run = async <Name extends HookName>(name: Name, options: object) => {
    for (const { hooks } of integrations) await (hooks[name] as ((options: object) => unknown) | undefined)?.(options);
  };
  const updateConfig = (next: { outDir: URL }) => {
    outDir = next.outDir;
  };
  const logger = { info: () => {}, fork: () => logger } as unknown as Parameters<
    Hooks['astro:build:done']
  >[0]['logger'];
  await run('astro:config:setup', {
    command,
    config: { outDir, integrations, srcDir: pathToFileURL(inRoot('src/')) },
    updateConfig,
    logger,
  });
  await run('astro:config:done', { config: { outDir, integrations }, logger });
  await run('astro:build:start', { logger });
  render(fileURLToPath(outDir));
  await run('astro:build:done', { dir: outDir, logger });
}

const site = (text: string) => (outDir: string) => {
  mkdirSync(outDir, { recursive: true });
  writeFileSync(path.join(outDir, 'index.html'), text);
};

describe('a build that succeeds', () => {
  it('puts its site in the place of the old one and leaves nothing else', async () => {
    write('dist/old.html', 'old');
    await build(site('new'));
    expect(readdirSync(inRoot('dist'))).toEqual(['index.html']);
    expect(readdirSync(root)).toEqual(['dist']);
  });

  it('needs no old site', async () => {
    await build(site('new'));
    expect(textOf('dist/index.html')).toBe('new');
  });

  it('takes nothing from one that was interrupted', async () => {
    write('.build/site/left-over.html', 'half');
    await build(site('new'));
    expect(readdirSync(inRoot('dist'))).toEqual(['index.html']);
  });

  it('takes away what it put beside the site, and nothing else', async () => {
    write('dist/index.html', 'old');
    write('.build/stryker/a.ts', 'mutant');
    write('.build/cache/a.json', 'cached');
    await build(site('new'));
    expect(readdirSync(inRoot('.build')).sort()).toEqual(['cache', 'stryker']);
    expect([textOf('.build/stryker/a.ts'), textOf('.build/cache/a.json')]).toEqual(['mutant', 'cached']);
  });

  it('leaves the old site alone until the very end', async () => {
    write('dist/index.html', 'old');
    await build((outDir) => {
      site('new')(outDir);
      expect(textOf('dist/index.html')).toBe('old');
    });
    expect(textOf('dist/index.html')).toBe('new');
  });
});

describe('a build that fails', () => {
  const fail = () => {
    throw new Error('bad content');
  };

  it('while pages are rendered leaves the old site as it was', async () => {
    write('dist/index.html', 'old');
    await expect(
      build((outDir) => {
        site('half')(outDir);
        fail();
      }),
    ).rejects.toThrow('bad content');
    expect(textOf('dist/index.html')).toBe('old');
    expect(textOf('.build/site/index.html')).toBe('half');
  });

  it('over what finishing has found says so and leaves the old site as it was', async () => {
    write('dist/index.html', 'old');
    const finding: Finding = { code: 'missing-file', file: 'a.html', line: 2, column: 1, found: 'href="/x"' };
    await expect(build(site('new'), { findings: [finding] })).rejects.toMatchObject({
      message: expect.stringMatching(/\.build\/site\/a\.html:2:1[\s\S]*写在：writer of \/x/),
    });
    expect(textOf('dist/index.html')).toBe('old');
  });

  it('before there ever was a site leaves none', async () => {
    await expect(build(fail)).rejects.toThrow();
    expect(existsSync(inRoot('dist'))).toBe(false);
  });

  it('to make a folder to work in says so in one sentence and leaves the old site as it was', async () => {
    write('dist/index.html', 'old');
    write('.build', 'a file');
    await expect(build(site('new'))).rejects.toThrow(
      `没法在 ${inRoot('.build')} 里生成网站：那里有一个同名的文件，不是文件夹（EEXIST）。原来的网站没有动。`,
    );
    expect([textOf('dist/index.html'), textOf('.build')]).toEqual(['old', 'a file']);
  });

  it.each(['ENOSPC', 'EACCES'])('to write what is finished, by %s, says so in one sentence', async (code) => {
    write('dist/index.html', 'old');
    const trouble = Object.assign(new Error(`${code}: failed, write`), { code });
    await expect(build(site('new'), { trouble })).rejects.toMatchObject({
      message: expect.stringMatching(new RegExp(`^网页已生成，但没能在 .*做完：.*（${code}）。原来的网站没有动。$`)),
    });
    expect(textOf('dist/index.html')).toBe('old');
  });

  it('to finish for another reason leaves the words and the place to whoever looks for the mistake', async () => {
    const trouble = new TypeError('no such thing');
    await expect(build(site('new'), { trouble })).rejects.toBe(trouble);
  });

  describe('where Astro ends it', () => {
    /** What is said when the process ends with this code, after these lines of a program. */
    const endsWith = (code: number, meanwhile: string) => {
      const module = JSON.stringify(pathToFileURL(path.resolve('src/integrations/finish-site.ts')).href);
      const program = `
        const fs = await import('node:fs');
        const { finishSite } = await import(${module});
        const { hooks } = finishSite(async () => ({ findings: [], reports: [] }));
        const config = { outDir: ${JSON.stringify(pathToFileURL(inRoot('dist/')))}, integrations: [] };
        const logger = { info() {}, fork: () => logger };
        const folder = ${JSON.stringify(inRoot('.build/site'))};
        await hooks['astro:config:setup']({ command: 'build', config, updateConfig() {}, logger });
        await hooks['astro:build:start']({ logger });
        ${meanwhile}
        process.exit(${code});`;
      const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program];
      return spawnSync(process.execPath, args, { encoding: 'utf8' }).stderr.trim().split('\n');
    };

    it('because the disk does not take a page, says why in one sentence', () => {
      write('dist/index.html', 'old');
      expect(endsWith(1, `fs.writeFileSync(folder, '');`)).toEqual([
        `没能在 ${inRoot('.build/site')} 里写网页：那里有一个同名的文件，不是文件夹（EEXIST）。原来的网站没有动。`,
      ]);
      expect(textOf('dist/index.html')).toBe('old');
      expect(existsSync(inRoot('.build/lock'))).toBe(false);
    });

    it('for another reason, says what became of the site', () => {
      expect(endsWith(1, '')).toEqual(['生成没有做完，原因在上面。原来的网站没有动。']);
    });

    it('when it is done, or before it failed, says nothing', () => {
      expect(endsWith(0, '')).toEqual(['']);
      const done = `fs.mkdirSync(folder); await hooks['astro:build:done']({ logger });`;
      expect(endsWith(1, done)).toEqual(['']);
    });
  });

  it('to bring its site in place puts the old one back and says so', async () => {
    write('dist/index.html', 'old');
    await expect(
      build(() => {
        mkdirSync(inRoot('.build'), { recursive: true });
      }),
    ).rejects.toThrow('旧的还在原处');
    expect(textOf('dist/index.html')).toBe('old');
  });
});

describe('two builds of one checkout', () => {
  const other = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });

  it('never run at once: the second says which process builds, and changes nothing', async () => {
    const running = other();
    try {
      write('dist/index.html', 'old');
      write('.build/lock', String(running.pid));
      write('.build/site/index.html', 'half');
      await expect(build(site('new'))).rejects.toThrow(`进程 ${running.pid}`);
      expect([textOf('dist/index.html'), textOf('.build/site/index.html')]).toEqual(['old', 'half']);
    } finally {
      running.kill();
    }
  });

  it('may be told twice to begin by the same process, as where its configuration changes', () => {
    const folders = buildFolders(inRoot('dist'));
    expect([lockFolders(folders), lockFolders(folders)]).toEqual([undefined, undefined]);
    expect(textOf('.build/lock')).toBe(String(process.pid));
  });

  it('leave no listener behind each, however many one process makes', async () => {
    const before = process.listenerCount('exit');
    for (let builds = 0; builds < 3; builds += 1) await build(site('new'));
    expect(process.listenerCount('exit')).toBe(before);
  });

  it('never let each other in: one that ends takes no lock but its own', () => {
    const swap = new URL('../../../src/finish/swap.ts', import.meta.url).href;
    const code = `import { writeFileSync } from 'node:fs';
import { buildFolders, lockFolders } from ${JSON.stringify(swap)};
const folders = buildFolders(${JSON.stringify(inRoot('dist'))});
lockFolders(folders);
writeFileSync(folders.lock, ${JSON.stringify(String(process.pid))});`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect([status, stderr.includes('Error')]).toEqual([0, false]);
    expect(textOf('.build/lock')).toBe(String(process.pid));
  });

  it('let one in of many that find the lock of a dead one at the same time', async () => {
    const swap = new URL('../../../src/finish/swap.ts', import.meta.url).href;
    const dead = spawnSync(process.execPath, ['-e', '0']);
    write('.build/lock', String(dead.pid));
    const code = `import { buildFolders, lockFolders } from ${JSON.stringify(swap)};
const at = ${Date.now() + 1500};
while (Date.now() < at);
console.log(lockFolders(buildFolders(${JSON.stringify(inRoot('dist'))})) ?? 'in');
setTimeout(() => undefined, 1000);`;
    const said = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const one = spawn(process.execPath, ['--input-type=module', '-e', code], {
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        let text = '';
        for await (const piece of one.stdout) text += piece;
        return text.trim();
      }),
    );
    expect(said.filter((words) => words === 'in')).toHaveLength(1);
    expect(readdirSync(inRoot('.build')).filter((name) => name.startsWith('lock.'))).toEqual([]);
  });

  it('wait for one that has made its lock and not yet written its number into it', async () => {
    const { lock } = buildFolders(inRoot('dist'));
    const code = `const { existsSync, writeFileSync } = require('node:fs');
process.stdout.write('ready');
setInterval(() => existsSync(${JSON.stringify(lock)}) && writeFileSync(${JSON.stringify(lock)}, String(process.pid)), 5);`;
    const slow = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await new Promise((resolve) => slow.stdout.once('data', resolve));
      write('.build/lock', '');
      expect(lockFolders(buildFolders(inRoot('dist')))).toBe(slow.pid);
    } finally {
      slow.kill();
    }
  });

  it('do not wait for one that was killed', async () => {
    const dead = spawnSync(process.execPath, ['-e', '0']);
    write('.build/lock', String(dead.pid));
    await build(site('new'));
    expect(textOf('dist/index.html')).toBe('new');
  });

  it('leave a swap alone that another is at', () => {
    const running = other();
    try {
      write('.build/previous/index.html', 'old');
      write('.build/lock', String(running.pid));
      restoreSite(buildFolders(inRoot('dist')));
      expect(existsSync(inRoot('dist'))).toBe(false);
    } finally {
      running.kill();
    }
  });
});

it('a swap that was cut short is undone by whoever needs the site', () => {
  write('.build/previous/index.html', 'old');
  restoreSite(buildFolders(inRoot('dist')));
  expect(textOf('dist/index.html')).toBe('old');
});

it('a swap that was cut short is undone by the next build', async () => {
  const stages = buildFolders(inRoot('dist'));
  write('.build/previous/index.html', 'old');
  write('.build/site/index.html', 'new');
  await clearFolders(stages);
  expect(textOf('dist/index.html')).toBe('old');
  expect(readdirSync(inRoot('.build'))).toEqual([]);
});

it('an old site that was left after a swap goes', async () => {
  write('.build/previous/index.html', 'old');
  write('dist/index.html', 'new');
  await clearFolders(buildFolders(inRoot('dist')));
  expect(textOf('dist/index.html')).toBe('new');
  expect(readdirSync(inRoot('.build'))).toEqual([]);
});

it('a swap is done once the new site is in its place, whatever becomes of the old one', async () => {
  const folders = buildFolders(inRoot('dist'));
  write('dist/index.html', 'old');
  write('.build/site/index.html', 'new');
  write('.build/cache', '');
  await swapSites(folders);
  expect(textOf('dist/index.html')).toBe('new');
  expect(readdirSync(inRoot('.build'))).toEqual(['cache']);
});

it('a swap without a finished site changes nothing', async () => {
  write('dist/index.html', 'old');
  write('.build/other', '');
  await expect(swapSites(buildFolders(inRoot('dist')))).rejects.toThrow();
  expect(textOf('dist/index.html')).toBe('old');
});

it('other commands than build keep their output folder', async () => {
  const seen: string[] = [];
  await build((outDir) => seen.push(outDir), { command: 'preview' });
  expect(seen).toEqual([inRoot('dist') + path.sep]);
});

it('an integration after it is refused, since it would write into the finished site', async () => {
  await expect(build(site('new'), { after: [{ name: 'late', hooks: {} }] })).rejects.toThrow('late');
});
