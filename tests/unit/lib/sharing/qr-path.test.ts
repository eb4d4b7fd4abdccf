import { encode } from 'uqr';
import { describe, expect, it, test } from 'vitest';
import { qrPath, qrSvg } from '../../../../src/lib/sharing/qr-path.ts';
import { readQr } from '../../../qr-reader.ts';

describe('the path of a QR code', () => {
  it('draws each run of dark modules as one line, each row from its own start', () => {
    const rows = [
      [true, true, false, true],
      [false, false, false, false],
      [false, true, true, true],
    ];
    expect(qrPath(rows)).toBe('M0 0h2m1 0h1M1 2h3');
  });

  it('is empty where nothing is dark', () => {
    expect(qrPath([[false], []])).toBe('');
  });
});

describe('the picture of a QR code', () => {
  test.each([
    'https://example.com/mp-2.html',
    'https://example.com/a/b/mp-2.html?corporate-account=no&seal=never-had',
    `https://example.com/guide.html?${'facet=option&'.repeat(40)}`,
    'https://例子.测试/注销 指南/mp-2.html',
  ])('of %s is read by another library as that', (address) => {
    expect(readQr(qrSvg(encode(address, { border: 0, ecc: 'M' }).data))).toBe(address);
  });

  it('leaves white around the code, whatever the page is coloured', () => {
    expect(qrSvg([[true]])).toContain('viewBox="-4 -4.5 9 9"');
    expect(qrSvg([[true]])).toContain('<path fill="#fff" d="M-4 -4.5h9v9h-9z"/>');
  });
});
