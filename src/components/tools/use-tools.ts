// What the buttons of a page do is fetched when somebody goes to one of them, or when this device keeps ticks for a list
// that is there.
import { TICKS_NAME } from '../../lib/checklist/ticks.ts';
import { scriptElement } from '../script-element.ts';
import { storageKey } from '../storage-key.ts';

let asked = false;
const failure = document.createTextNode('没有取到，请再点一次。');

function load(): void {
  const form = document.querySelector<HTMLFormElement>('.search');
  if (asked || form === null) return;
  asked = true;
  failure.remove();
  const script = scriptElement(form.action.replace(/[^/]*$/, 'tools/page.js'));
  script.onerror = () => {
    asked = false;
    for (const button of document.querySelectorAll('[data-pressed]')) button.after(failure);
  };
  document.head.append(script);
}

/** A button that was pressed before it could answer is pressed again by the script that is fetched. */
function meet({ type, target }: Event): void {
  const tool = target instanceof Element && target.closest('[data-tool]');
  if (!tool) return;
  if (type === 'click' && !customElements.get('page-share')) tool.setAttribute('data-pressed', '');
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
