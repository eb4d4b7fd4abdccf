// Chooses what the address says before anything below the switch is shown, so that nothing moves. All else the switch does
// when the page is there (case-switch.element.ts). Where several pages share a document, its query is nobody's.
import { choose, readQuery } from './choose.ts';

// Older engines show every case, and no switch.
if (location.search && CSS.supports('selector(:has(a))'))
  choose([...document.querySelectorAll<HTMLInputElement>('case-switch input')], readQuery(location.search));
