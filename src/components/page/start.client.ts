// The script of every page: what opens and closes what is folded, what fetches the search and the tools when somebody
// turns to them, the offline copy, and what writes out short addresses. It is a file of its own, so that the pages after
// the first have it already. That it ran is its mark on the page; without the mark the page says that it did not
// (first-paint.client.ts).
import '../folding/open-folded.client.ts';
import '../header/header.client.ts';
import '../offline/keep-offline.ts';
import '../search/site-search.element.ts';
import '../sharing/short-address.client.ts';
import '../tools/use-tools.ts';

document.documentElement.dataset.started = '';
