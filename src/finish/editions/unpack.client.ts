// Takes out what only scripts need, which stands compressed at the end of a one-file edition, and starts the scripts.
import { inflateSync, strFromU8 } from 'fflate';
import type { Parcel } from './parcel.ts';

const packed = document.querySelector('[data-parcel]')?.textContent ?? '';
const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
const { hidden, scripts, later }: Parcel = JSON.parse(strFromU8(inflateSync(bytes)));

document.querySelectorAll('[data-hidden]').forEach((element, index) => {
  element.innerHTML = hidden[index] ?? '';
});
for (const [id, code] of Object.entries(later)) {
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.id = id;
  script.textContent = code;
  document.body.append(script);
}
for (const code of scripts) {
  const script = document.createElement('script');
  script.textContent = code;
  document.body.append(script);
}
