import '../browser/older-engines.ts';
import { addStyles } from '../browser/add-styles.ts';
import sheet from './tools-used.css?inline';
import '../checklist/paper-checklist.element.ts';
import '../sharing/page-share.element.ts';
import '../sharing/phone-form.element.ts';

addStyles(sheet);

// What was pressed while this script was on its way.
for (const button of document.querySelectorAll<HTMLElement>('[data-pressed]')) {
  button.removeAttribute('data-pressed');
  if (button.tagName === 'BUTTON') button.click();
}
