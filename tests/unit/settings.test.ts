import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readSettings, settingsSchema } from '../../src/settings.ts';

describe('the settings', () => {
  test.each([
    ['SITE_URL', 'https://example.org/guide'],
    ['SITE_URL', 'http://wiki/guide/'],
    ['SITE_REPORT_URL', 'https://example.org/report?from=guide'],
    ['SITE_REPORT_URL', 'http://wiki/report'],
    ['SITE_REPORT_URL', 'mailto:guide@example.org'],
    ['CHROME_PATH', process.execPath],
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
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', 'web'],
    ['SITE_CONTENT', 'no/such/folder'],
    ['SITE_CONTENT', 'package.json'],
    ['CHROME_PATH', 'no/such/program'],
    ['FIREFOX_PATH', 'src'],
    ['OLD_CHROMIUM', 'no/such/program'],
  ])('name %s where it is %s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name} 写的是「${value}」`);
  });

  it('name every bad value at once', () => {
    expect(() => readSettings({ SITE_URL: 'a', PORT: 'b' })).toThrow(/SITE_URL.*PORT/s);
  });

  test.each(Object.keys(settingsSchema.shape))('%s is explained where sites are deployed', (name) => {
    expect(readFileSync('docs/deploying.md', 'utf8')).toContain(`\`${name}\``);
  });
});
