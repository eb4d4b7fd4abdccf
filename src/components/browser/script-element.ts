/**
 * Makes the element that runs a script which was left out of the page until somebody needs it. In a one-file edition the
 * address is a fragment, and the text stands in the document under that id.
 */
export function scriptElement(url: string): HTMLScriptElement {
  const script = document.createElement('script');
  const inside = document.getElementById(url.split('#')[1] ?? '');
  if (inside === null) script.src = url;
  else script.textContent = inside.textContent;
  return script;
}

/** Scripts by address: those that came, and how often others were asked for. */
const came = new Map<string, Promise<void>>();
const tries = new Map<string, number>();

/**
 * Runs such a script; the same one once. `left` tells what the script leaves behind: a network that wants a login answers
 * with a page where a script was asked for, and what is cut off or too new for a browser only stops in the middle. Fails
 * where nothing was left, and the next call tries again.
 */
export function loadScript(url: string, left: () => unknown): Promise<void> {
  const found = came.get(url);
  if (found !== undefined) return found;
  const tried = tries.get(url) ?? 0;
  tries.set(url, tried + 1);
  const coming = new Promise<void>((resolve, reject) => {
    // What came broken may be kept under its address.
    const script = scriptElement(tried > 0 && !url.includes('#') ? `${url}?try=${tried}` : url);
    const end = () => {
      script.remove();
      if (left()) return resolve();
      came.delete(url);
      reject(new Error(`${url} did not come, or came broken`));
    };
    script.onload = end;
    script.onerror = end;
    document.head.append(script);
    if (script.src === '') end();
  });
  came.set(url, coming);
  return coming;
}
