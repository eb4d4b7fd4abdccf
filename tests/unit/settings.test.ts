import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readBrowser, readSettings, settingsSchema } from '../../src/settings.ts';

describe('the settings', () => {
  test.each([
    ['SITE_URL', 'https://example.org/guide'],
    ['SITE_URL', 'http://wiki/guide/'],
    ['SITE_REPORT_URL', 'https://example.org/report?from=guide'],
    ['SITE_REPORT_URL', 'http://wiki/report'],
    ['SITE_REPORT_URL', 'mailto:guide@example.org'],
    ['SITE_CONTENT', 'src/content'],
  ] as const)('%s may be %s', (name, value) => {
    expect(readSettings({ [name]: value })[name]).toBe(value);
  });

  test.each(Object.keys(settingsSchema.shape))('%s counts as not set where it is empty', (name) => {
    expect(readSettings({ [name]: '' })).toEqual(readSettings({}));
  });

  it('are taken without the spaces around them', () => {
    expect(readSettings({ SITE_REPORT_URL: ' https://example.org/ ' }).SITE_REPORT_URL).toBe('https://example.org/');
    expect(readSettings({ SITE_URL: '  ' }).SITE_URL).toBeUndefined();
  });

  it('preview on 4321 unless told otherwise', () => {
    expect(readSettings({}).PORT).toBe(4321);
    expect(readSettings({ PORT: '8080' }).PORT).toBe(8080);
  });

  test.each([
    ['SITE_URL', 'example.org/guide'],
    ['SITE_URL', 'mailto:guide@example.org'],
    ['SITE_REPORT_URL', 'guide@example.org'],
    ['SITE_REPORT_URL', 'example.org/report'],
    ['SITE_REPORT_URL', 'javascript:alert(1)'],
    ['SITE_REPORT_URL', 'mailto:'],
    ['SITE_REPORT_URL', 'mailto:guide'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', 'web'],
    ['SITE_CONTENT', 'no/such/folder'],
    ['SITE_CONTENT', 'package.json'],
  ])('name %s where it is %s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name} 写的是「${value}」`);
  });

  it('are taken as they were typed where they were, and are named so', () => {
    expect(readSettings({ PORT: 'web' }, { PORT: '8080' }).PORT).toBe(8080);
    expect(() => readSettings({ PORT: '8080' }, { PORT: 'web' })).toThrow(/^--port 写的是「web」/);
    expect(() => readSettings({ PORT: 'web' }, {})).toThrow(/^环境变量 PORT 写的是「web」/);
  });

  test.each([
    ['CHROME_PATH', 'no/such/program'],
    ['FIREFOX_PATH', 'src'],
    ['OLD_CHROMIUM', 'no/such/program'],
  ] as const)('name %s where it is %s, to what opens that browser and to nothing else', (name, value) => {
    const env = { CHROME_PATH: process.execPath, FIREFOX_PATH: process.execPath, OLD_CHROMIUM: process.execPath };
    expect(readBrowser(env, name)).toBe(process.execPath);
    expect(() => readBrowser({ ...env, [name]: value }, name)).toThrow(`${name} 写的是「${value}」`);
    for (const other of ['CHROME_PATH', 'FIREFOX_PATH', 'OLD_CHROMIUM'] as const)
      if (other !== name) expect(readBrowser({ ...env, [name]: value }, other)).toBe(process.execPath);
    expect(readSettings({ [name]: value })).toEqual(readSettings({}));
  });

  it('name every bad value at once', () => {
    expect(() => readSettings({ SITE_URL: 'a', PORT: 'b' })).toThrow(/SITE_URL.*PORT/s);
  });

  test.each(Object.keys(settingsSchema.shape))('%s is explained where sites are deployed', (name) => {
    expect(readFileSync('docs/deploying.md', 'utf8')).toContain(`\`${name}\``);
  });
});
