import { tidyQuery } from '../../lib/search/exact.ts';
import type { SearchDisplay } from './search-display.ts';
import type { SearchInquiry } from './search-inquiry.ts';

/** Connects what a reader does in the search box: typing, also with an input method, keys, sending, coming and going. */
export function listenToBox(
  { host, form, input }: { host: HTMLElement; form: HTMLFormElement; input: HTMLInputElement },
  display: SearchDisplay,
  inquiry: SearchInquiry,
): void {
  const { panel } = display;
  const isEmpty = () => tidyQuery(input.value).query === '';
  let composing = false;

  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    inquiry.ask();
  });
  input.addEventListener('input', (event) => {
    if (composing || (event as InputEvent).isComposing) return;
    inquiry.ask();
  });
  input.addEventListener('keydown', (event) => {
    // Safari ends a composition before the key that ended it, and marks that key by its old number only.
    if (composing || event.isComposing || event.keyCode === 229) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const page = display.pageShown();
      if (panel?.isOpen) panel.move(key === 'ArrowDown' ? 1 : -1);
      else if (page !== undefined && key === 'ArrowDown') page.focusFirst();
      else if (key === 'ArrowDown') inquiry.update();
      event.preventDefault();
    } else if (key === 'Enter' && panel?.isOpen && panel.active !== undefined) {
      event.preventDefault();
      panel.active.click();
    } else if (key === 'Escape' && panel?.isOpen) {
      event.preventDefault();
      panel.close();
    }
  });
  form.addEventListener('submit', (event) => {
    const onPage = display.pageShown() !== undefined;
    if (!onPage && !isEmpty()) return;
    event.preventDefault();
    if (onPage) inquiry.update();
  });
  host.addEventListener('focusout', (event) => {
    if (!host.contains(event.relatedTarget as Node | null)) panel?.close();
  });
  input.addEventListener('focus', () => {
    if (display.pageShown() === undefined && !panel?.isOpen && !isEmpty()) inquiry.update();
  });
}
