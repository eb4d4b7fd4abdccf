import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../../scripts/export/pdf.ts';
import { THOROUGH } from '../thorough.ts';
import { DIST } from './pages.ts';

const MOST_BYTES = 5_000_000;

describe('the PDF of the whole site', THOROUGH, () => {
  let bytes: Buffer;
  let pdf: PDFDocument;
  const part = (name: string) => pdf.catalog.lookup(PDFName.of(name));

  beforeAll(async () => {
    const made = await makePdf(DIST, '2026-01-02');
    if ('reason' in made) throw new Error(made.reason);
    bytes = made.pdf;
    pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  }, 300_000);

  it('has its objects packed, and is at most 5 MB', () => {
    expect(bytes.toString('latin1')).toContain('/ObjStm');
    expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('says what it is called and of which day it is', () => {
    expect(pdf.getTitle()).toContain('注销指南');
    expect(pdf.getCreationDate()?.toISOString()).toBe('2026-01-02T00:00:00.000Z');
  });

  it('is tagged, in Chinese, for readers who hear it', () => {
    expect(String((part('MarkInfo') as PDFDict).get(PDFName.of('Marked')))).toBe('true');
    expect(part('StructTreeRoot')).toBeInstanceOf(PDFDict);
    expect((part('Lang') as PDFString | PDFHexString).decodeText()).toBe('zh-CN');
  });

  it('has a bookmark for every chapter, that names it and leads to a page', () => {
    const titles: string[] = [];
    const pages = new Set(pdf.getPages().map(({ ref }) => String(ref)));
    const follow = (from: PDFDict | undefined): void => {
      for (let item = from; item !== undefined; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
        const title = item.lookup(PDFName.of('Title'));
        if (title instanceof PDFString || title instanceof PDFHexString) titles.push(title.decodeText());
        const target = item.lookup(PDFName.of('Dest'));
        if (target instanceof PDFArray) expect(pages).toContain(String(target.get(0)));
        follow(item.lookupMaybe(PDFName.of('First'), PDFDict));
      }
    };
    follow((part('Outlines') as PDFDict).lookupMaybe(PDFName.of('First'), PDFDict));
    expect(titles.length).toBeGreaterThan(90);
    for (const chapter of ['个体工商户注销小程序', '注销确认期', '出处'])
      expect(
        titles.some((title) => title.includes(chapter)),
        chapter,
      ).toBe(true);
  });
});
