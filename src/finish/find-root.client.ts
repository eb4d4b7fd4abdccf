// A host answers for a missing page at any depth with the one 404.html, whose relative addresses are right at the root
// only, and where the root lies under its domain no build can know. So the page asks, from its own folder upwards, for
// the site's index.html, and sets its addresses anew from where that is found. A host that answers everything with
// 200 gives this very page, known by its mark; one that sends missing pages home says so in the response's address.
// From disk there is nothing to find: 404.html is opened where it lies. Without scripts the words of the page remain,
// and its links are right wherever the missing page would have lain at the root.
import { fromRoot, rootCandidates } from '../lib/addresses/site-root.ts';

const MARK = 'data-find-root';
const ADDRESSES = ['href', 'src', 'action', 'data-href', 'data-src'];

async function findRoot(): Promise<string | undefined> {
  for (const folder of rootCandidates(location.pathname)) {
    const response = await fetch(`${folder}index.html`).catch(() => undefined);
    if (response?.ok && !(await response.text()).includes(MARK)) return new URL('.', response.url).pathname;
  }
  return undefined;
}

function setAddresses(root: string): void {
  for (const name of ADDRESSES) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name) ?? '';
      const next = fromRoot(address, root);
      if (next !== address) element.setAttribute(name, next);
    }
  }
}

if (location.protocol !== 'file:') {
  findRoot().then((root) => {
    if (root !== undefined && root !== new URL('.', location.href).pathname) setAddresses(root);
  });
}
