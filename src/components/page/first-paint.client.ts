// Stands at the top of the body, so it runs before anything is painted. It applies the reader's choice of light or dark,
// and says while the page is being read, so that nothing is shown that a script further down will replace.
import { storageKey } from '../browser/storage-key.ts';

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
// When the page is read, and before the script that it loads: whoever waits for that waits for the network.
const read = () => {
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
};
document.addEventListener('readystatechange', read, { once: true });

// The script of every page did not come, or was no script, as where a network answers with its own page.
addEventListener('load', () => {
  if ('started' in root.dataset) return;
  for (const tool of document.querySelectorAll<HTMLElement>('[data-tool]')) tool.hidden = true;
  const words =
    '<p class="condition" role="status">没有取全：搜索和按钮用不了，内容照常看。<a href="">再试一次</a></p>';
  document.querySelector('main > .wrap')?.insertAdjacentHTML('afterbegin', words);
});
