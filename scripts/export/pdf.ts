import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fixPdf } from '../../src/lib/editions/download.ts';
import type { EditionFile } from './edition-file.ts';

/**
 * Packs the objects of a PDF, which Chromium writes one by one in plain text: those that say what is a heading and what a
 * list, for readers who hear it, are more than half of the file.
 */
async function packPdf(pdf: Buffer): Promise<Buffer> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return Buffer.from(await document.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY }));
}

/** Prints the site's print page into a PDF; `undefined` and a reason where no Chromium can do it. */
export async function makePdf(site: string, updated: string): Promise<{ pdf: Buffer } | { reason: string }> {
  // Only needed here, and not installed where development packages are left out.
  const opened = await import('../chromium.ts')
    .then(({ openBrowser }) => openBrowser('installed'))
    .catch((error: Error) => error);
  if (opened instanceof Error) return { reason: opened.message.split('\n')[0] ?? '' };
  try {
    const page = await opened.newPage({ colorScheme: 'light', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.goto(pathToFileURL(path.resolve(site, 'print.html')).href);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true, tagged: true });
    return { pdf: await packPdf(Buffer.from(fixPdf(pdf.toString('latin1'), updated), 'latin1')) };
  } finally {
    await opened.close();
  }
}

/** The print page on paper, where there is a browser that can print it. */
export const pdfEdition: EditionFile = {
  ending: '.pdf',
  title: '打印用的 PDF',
  use: '全部内容按顺序排好，带书签。',
  doing: '排版 PDF',
  async make({ folder, updated }) {
    const result = await makePdf(folder, updated);
    if ('pdf' in result) return { content: result.pdf };
    return {
      missing: 'PDF 这次没有；可以打开打印版，用浏览器打印。',
      notes: [
        `没有做 PDF：${result.reason}`,
        '装上 Chrome 或 Chromium（或用 CHROME_PATH 指明）再运行一次就有；别的文件不受影响。',
      ],
    };
  },
};
