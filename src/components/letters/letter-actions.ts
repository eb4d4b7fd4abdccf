import type { LetterDocument } from '../../lib/letters/document.ts';
import { element } from '../element.ts';
import { scriptElement } from '../script-element.ts';

/** What the script that makes Word files leaves behind. */
export interface DocxWindow extends Window {
  zhuxiaoLetterDocx?: (letter: LetterDocument) => Promise<Blob>;
}

/** Copies a text; the older way where the newer one is refused. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = element('textarea', { readonly: '', style: 'position:fixed;top:0;opacity:0' });
    area.value = text;
    document.body.append(area);
    const before = document.activeElement;
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}

/** Prints the letter alone, also where its page is one among others in its document. */
export function printLetter(): void {
  const root = document.documentElement;
  const before = root.dataset.prints;
  root.dataset.prints = 'letter';
  if (before === undefined) addEventListener('afterprint', () => root.removeAttribute('data-prints'), { once: true });
  print();
}

function loadDocx(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = scriptElement(address);
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(address)));
    document.head.append(script);
  });
}

/** Hands the letter over as a Word file; the script that makes it is loaded the first time. */
export async function downloadDocx(letter: LetterDocument, address: string): Promise<void> {
  const site = window as DocxWindow;
  if (site.zhuxiaoLetterDocx === undefined) await loadDocx(address);
  const blob = await site.zhuxiaoLetterDocx?.(letter);
  if (blob === undefined) throw new Error('no maker of Word files');
  const link = element('a', { href: URL.createObjectURL(blob), download: `${letter.title}.docx` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
