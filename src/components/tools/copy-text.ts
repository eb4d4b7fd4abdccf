import { element } from '../browser/element.ts';

/** Milliseconds within which a clipboard answers, if it does; some ask the reader and some never come back. */
const PATIENCE = 2000;

/** Copies as engines did before they had a clipboard for pages; `field` holds the text. */
function copyByCommand(field: HTMLTextAreaElement): boolean {
  field.focus();
  field.setSelectionRange(0, field.value.length);
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

/** Fails when a clipboard has had its time. */
function refuseLater(): Promise<never> {
  return new Promise((_resolve, reject) => setTimeout(() => reject(new Error('no answer')), PATIENCE));
}

/**
 * Copies a text and says in `status` what came of it. Where a page may not copy, as over http and inside some apps, the
 * text stands selected in a field for the reader to copy.
 */
export async function copyText(text: string, status: HTMLElement, done: string): Promise<void> {
  status.parentElement?.querySelector('.to-copy')?.remove();
  const back = document.activeElement as HTMLElement | null;
  try {
    await Promise.race([navigator.clipboard.writeText(text), refuseLater()]);
    status.textContent = done;
    return;
  } catch {
    // No clipboard here, none for this page, or one that never answers.
  }
  const field = element('textarea', { class: 'to-copy', readonly: '', rows: '5', 'aria-label': '要复制的文字' }, text);
  status.after(field);
  if (copyByCommand(field)) {
    field.remove();
    back?.focus();
    status.textContent = done;
  } else {
    status.textContent = '这个浏览器不让网页复制。文字已经在下面选好，长按或按 Ctrl+C 复制。';
  }
}
