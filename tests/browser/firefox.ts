import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { readBrowser } from '../../src/settings.ts';

const { PROGRAMFILES = 'C:\\Program Files' } = process.env;

const INSTALLED = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  `${PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`,
];

/** The Firefox to test with: FIREFOX_PATH, or an installed one; none comes from the npm registry. */
export const FIREFOX = readBrowser(process.env, 'FIREFOX_PATH') ?? INSTALLED.find((file) => existsSync(file));

/** Opens a headless Firefox with its security as readers have it. */
export function openFirefox(executablePath: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    // puppeteer turns it off, and files then may read each other as they may at no reader's.
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
}
