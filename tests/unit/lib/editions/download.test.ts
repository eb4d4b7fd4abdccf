import { describe, expect, it, test } from 'vitest';
import { fixPdf, formatChecksums, formatSize } from '../../../../src/lib/editions/download.ts';

test.each([
  [0, '0 字节'],
  [999, '999 字节'],
  [1000, '1.0 kB'],
  [238_708, '238.7 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1.0 MB'],
  [2_441_905, '2.4 MB'],
])('%i bytes are %s', (bytes, expected) => {
  expect(formatSize(bytes)).toBe(expected);
});

it('checksums are written as sha256sum reads them', () => {
  const files = [
    { name: 'a.zip', bytes: 1, sha256: 'ff' },
    { name: 'b.pdf', bytes: 2, sha256: '00' },
  ];
  expect(formatChecksums(files)).toBe('ff  a.zip\n00  b.pdf\n');
});

describe('a PDF', () => {
  const pdf = (date: string, node: number) =>
    `/CreationDate (D:${date}+00'00') /ModDate (D:${date}+00'00') (node${node}) [(node${node + 1}) (node${node})]`;

  it('is the same whenever it was made, and keeps its length', () => {
    const [first, second] = [pdf('20260101120000', 10000788), pdf('20270101120000', 20000100)];
    expect(fixPdf(first, '2022-04-08')).toBe(fixPdf(second, '2022-04-08'));
    expect(fixPdf(first, '2022-04-08')).toBe(
      "/CreationDate (D:20220408000000+00'00') /ModDate (D:20220408000000+00'00') (node00000001) [(node00000002) (node00000001)]",
    );
  });
});
