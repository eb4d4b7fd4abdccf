import '../browser/older-engines.ts';
import linkSheet from '../../styles/link.css?inline';
import { addStyles } from '../browser/add-styles.ts';
import { listenToBox } from './box-events.ts';
import { SearchDisplay } from './search-display.ts';
import { searchGlobal } from './search-global.ts';
import { SearchInquiry } from './search-inquiry.ts';
import sheet from './search-results.css?inline';
import { SearchSession } from './search-session.ts';

// Everything that needs no table is done while the table is still on its way.
addStyles(linkSheet + sheet);
searchGlobal().begin = () => {
  const { table } = searchGlobal();
  const host = document.querySelector<HTMLElement>('site-search');
  const form = host?.querySelector('form');
  const input = host?.querySelector('input');
  if (!table || !host || !form || !input) return;
  const session = new SearchSession(table, form.action.replace(/[^/]*$/, ''));
  const display = new SearchDisplay(session, host, form, input);
  const inquiry = new SearchInquiry(session, display, input);
  listenToBox({ host, form, input }, display, inquiry);
  inquiry.begin();
  searchGlobal().connected = true;
  // They are on their way while the first results are looked at, and are shown as soon as they are there.
  session.loadFacts().then(
    () => display.showFacts(),
    () => display.missFacts(),
  );
};
