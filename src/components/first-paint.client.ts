// Stands at the top of the body, so it runs before anything is painted. It applies the reader's choice of light or dark,
// and says while the page is being read, so that nothing is shown that a script further down will replace.
import { storageKey } from './storage-key.ts';

const root = document.documentElement;
const KEY = storageKey('theme');

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function choose(theme: string): void {
  if (theme === '') root.removeAttribute('data-theme');
  else root.dataset.theme = theme;
}

choose(stored());
// Buttons are shown only where they can do something.
root.classList.add('js');
if (/^http/.test(location.protocol)) root.classList.add('web', 'share' in navigator ? 'sends' : 'keeps');
root.dataset.loading = '';
addEventListener('DOMContentLoaded', () => {
  root.removeAttribute('data-loading');
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=theme]')) {
    input.checked = input.value === stored();
    input.addEventListener('change', () => {
      choose(input.value);
      try {
        localStorage.setItem(KEY, input.value);
      } catch {
        // The choice then holds for this page only.
      }
    });
  }
  document.querySelector('.theme')?.removeAttribute('hidden');
});
