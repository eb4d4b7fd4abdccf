// A short address is there to be passed on, on paper too: on the web it is written out as it is reached from here.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-short]')) {
  if (/^https?:/.test(link.href)) link.textContent = link.href;
}
