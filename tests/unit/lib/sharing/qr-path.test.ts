import { encode } from 'uqr';
import { describe, expect, it, test } from 'vitest';
import { QUIET_ZONE, qrPath, qrSvg } from '../../../../src/lib/sharing/qr-path.ts';
import { readQr } from '../../../qr-reader.ts';

describe('the path of a QR code', () => {
  it('draws each run of dark modules as one bar', () => {
    const rows = [
      [true, true, false, true],
      [false, false, false, false],
      [false, true, true, true],
    ];
    expect(qrPath(rows)).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z');
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

  it('leaves white around the code', () => {
    expect(qrSvg([[true]])).toContain(`viewBox="-${QUIET_ZONE} -${QUIET_ZONE} 9 9"`);
  });
});
