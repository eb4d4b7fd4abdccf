// Stands at the end of every page: what opens and closes what is folded, what fetches the search and the tools when
// somebody turns to them, and the offline copy.
import './folding/open-folded.client.ts';
import './header/header.client.ts';
import './offline/keep-offline.ts';
import './search/site-search.element.ts';
import './tools/use-tools.ts';
