import '../browser/older-engines.ts';
import { addStyles } from '../browser/add-styles.ts';
import sheet from './tools-used.css?inline';
import '../checklist/paper-checklist.element.ts';
import '../sharing/page-share.element.ts';
import '../sharing/phone-form.element.ts';

addStyles(sheet);

// What was pressed while this script was on its way. In the one file that is within the press itself, and then `click()` would
// do nothing for whoever pressed by a program, as screen readers do.
for (const button of document.querySelectorAll<HTMLElement>('[data-pressed]')) {
  button.removeAttribute('data-pressed');
  if (button.tagName === 'BUTTON') button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}
