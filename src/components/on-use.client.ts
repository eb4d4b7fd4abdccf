// Stands at the end of every page: what fetches the search and the tools when somebody turns to them.
import './search/site-search.element.ts';
import './tools/use-tools.ts';
