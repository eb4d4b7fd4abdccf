// What the buttons of a page do is fetched when somebody goes to one of them, or when this device keeps ticks for a list
// that is there.
import { TICKS_NAME } from '../../lib/checklist/ticks.ts';
import { loadScript } from '../browser/script-element.ts';
import { storageKey } from '../browser/storage-key.ts';

const failure = document.createElement('span');
failure.setAttribute('role', 'status');
failure.className = 'error';
// Below the buttons, not squeezed in beside them.
failure.style.flexBasis = '100%';

const ready = () => customElements.get('page-share');

function load(): void {
  const form = document.querySelector<HTMLFormElement>('.search');
  if (form === null || ready()) return;
  loadScript(form.action.replace(/[^/]*$/, 'tools/page.js'), ready).then(() => failure.remove(), fail);
}

/** Says so at what was pressed, and takes back what looks done there. */
function fail(): void {
  for (const tool of document.querySelectorAll('[data-pressed]')) {
    tool.removeAttribute('data-pressed');
    failure.textContent = '';
    if (tool instanceof HTMLInputElement) {
      tool.checked = false;
      tool.closest('li')?.querySelector('.paper-name')?.after(failure);
    } else tool.parentElement?.append(failure);
    failure.textContent = '要用的文件没有取到（网络断了，或者要先登录网络），请再点一次。';
  }
}

/** A button that was pressed before it could answer is pressed again by the script that is fetched. */
function meet({ type, target }: Event): void {
  const tool = target instanceof Element && target.closest('[data-tool]');
  if (!tool) return;
  if (type === 'click' && !ready()) tool.setAttribute('data-pressed', '');
  load();
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey(TICKS_NAME));
  } catch {
    return null;
  }
}

for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, meet);
if (document.querySelector('.tick') !== null && stored() !== null) load();
// Some browsers tick again what was ticked before a reload.
addEventListener('load', () => document.querySelector('.tick input:checked') !== null && load());
