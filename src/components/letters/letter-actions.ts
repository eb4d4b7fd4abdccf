import type { LetterDocument } from '../../lib/letters/document.ts';
import { loadScript } from '../browser/script-element.ts';
import { saveFile } from '../tools/save-file.ts';

/** What the script that makes Word files leaves behind. */
export interface DocxWindow extends Window {
  zhuxiaoLetterDocx?: (letter: LetterDocument) => Promise<Blob>;
}

/** Prints the letter alone, also where its page is one among others in its document. */
export function printLetter(): void {
  const root = document.documentElement;
  const before = root.dataset.prints;
  root.dataset.prints = 'letter';
  if (before === undefined) addEventListener('afterprint', () => root.removeAttribute('data-prints'), { once: true });
  print();
}

/** Hands the letter over as a Word file; the script that makes it is loaded the first time. */
export async function downloadDocx(letter: LetterDocument, address: string): Promise<void> {
  const site = window as DocxWindow;
  await loadScript(address, () => site.zhuxiaoLetterDocx);
  const blob = await site.zhuxiaoLetterDocx?.(letter);
  if (blob === undefined) throw new Error('no maker of Word files');
  saveFile(`${letter.title}.docx`, blob);
}
