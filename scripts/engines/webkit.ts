import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Engine, LOOK, PHONE, SETTLES, type Seen } from './engine.ts';

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib', '/usr/libexec'];
const PORT = 4400 + (process.pid % 500);
const STARTS = 3000;

/** Returns the small browser that WebKitGTK brings along, where it is installed. */
function miniBrowser(): string | undefined {
  return LIBRARIES.filter(existsSync)
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^webkit(?:2)?gtk-[46]/.test(name))
        .map((name) => `${folder}/${name}/MiniBrowser`),
    )
    .find(existsSync);
}

/** Asks the driver, in the words of WebDriver; returns what it answers. */
async function call(method: string, path: string, body?: unknown): Promise<never> {
  const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return ((await answer.json()) as { value: never }).value;
}

/** Returns WebKitGTK, driven by WebKitWebDriver on a screen of its own. */
export async function webKit(): Promise<Engine | undefined> {
  const binary = miniBrowser();
  if (binary === undefined) {
    console.log('没有 WebKitGTK：Debian 上装 webkit2gtk-driver 和 xvfb。');
    return undefined;
  }
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${PORT}`], {
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    detached: true,
    stdio: 'ignore',
  });
  await wait(STARTS);
  const options = { binary, args: ['--automation'] };
  const { sessionId, capabilities } = (await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `/session/${sessionId}`;
  const run = (script: string) => call('POST', `${session}/execute/sync`, { script, args: [] });
  await call('POST', `${session}/window/rect`, { ...PHONE });
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    open: async (address, act) => {
      const opened = (await call('POST', `${session}/url`, { url: address })) as { message?: string } | null;
      // What a page throws while it loads is not told; an act that does not work shows it.
      const errors = opened?.message === undefined ? [] : [opened.message];
      await wait(SETTLES);
      if (act !== undefined) {
        await run(act);
        await wait(SETTLES);
      }
      return { ...((await run(`return ${LOOK}`)) as Omit<Seen, 'errors'>), errors };
    },
    close: async () => {
      await call('DELETE', session).catch(() => undefined);
      if (driver.pid !== undefined) process.kill(-driver.pid);
    },
  };
}
