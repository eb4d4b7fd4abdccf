// Keeps what was typed over a reload that the reader asked for: in the tab, until the page is there again.
import { storageKey } from '../browser/storage-key.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Fields of the page, each under its name and its place among those of that name. */
function fields(): Map<string, Field> {
  const counts = new Map<string, number>();
  const all = document.querySelectorAll<Field>('main input, main textarea, main select');
  const found = [...all].filter(({ type }) => type !== 'hidden' && type !== 'file');
  return new Map(
    found.map((field) => {
      const name = `${field.tagName} ${field.name || field.id} ${field.type === 'radio' ? field.value : ''}`;
      const place = counts.get(name) ?? 0;
      counts.set(name, place + 1);
      return [`${name} ${place}`, field];
    }),
  );
}

const isBox = (field: Field): field is HTMLInputElement => field.type === 'checkbox' || field.type === 'radio';
const stateOf = (field: Field) => (isBox(field) ? String(field.checked) : field.value);

/** Puts what stands in the fields aside, for this address. */
export function putTypedAside(): void {
  const typed = [...fields()].map(([name, field]) => [name, stateOf(field)]);
  try {
    sessionStorage.setItem(storageKey('typed'), JSON.stringify({ address: location.href, typed }));
  } catch {
    // Where nothing may be kept, the browser may still fill fields in by itself.
  }
}

/** Fills in again what was put aside, and tells the page, as if it had been typed. */
export function fillInTyped(): void {
  try {
    const key = storageKey('typed');
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as {
      address: string;
      typed: [string, string][];
    } | null;
    sessionStorage.removeItem(key);
    if (kept?.address !== location.href) return;
    const now = fields();
    for (const [name, state] of kept.typed) {
      const field = now.get(name);
      if (field === undefined || stateOf(field) === state) continue;
      if (isBox(field)) field.checked = state === 'true';
      else field.value = state;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
  } catch {
    // What cannot be read again is left as it is.
  }
}
