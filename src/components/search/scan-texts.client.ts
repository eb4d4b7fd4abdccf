// Stands at the end of the file that holds the text of every page, where the search reads them through.
import { makeScanEngine } from './scan-engine.ts';
import { searchGlobal } from './search-global.ts';

const search = searchGlobal();
search.openEngine = () => makeScanEngine(search.texts ?? []);
