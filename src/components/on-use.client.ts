// Stands at the end of every page: what fetches the search and the tools when somebody turns to them, and the offline copy.
import './offline/keep-offline.ts';
import './search/site-search.element.ts';
import './tools/use-tools.ts';
