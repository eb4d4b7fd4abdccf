// A short address is there to be passed on, on paper too: on the web it is written out as it is reached from here. The page
// that holds the whole guide says the same with a script and without.
const short = document.querySelectorAll<HTMLAnchorElement>('a[data-short]');
const [link] = short;
if (link && short.length === 1 && /^https?:/.test(link.href)) link.textContent = link.href;
