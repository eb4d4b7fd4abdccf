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

/** Runs such a script; the same one once. */
export function loadScript(url: string): Promise<void> {
  const found = loading.get(url);
  if (found !== undefined) return found;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = scriptElement(url);
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => {
      script.remove();
      loading.delete(url);
      reject(new Error(`cannot load ${url}`));
    };
    document.head.append(script);
    if (script.src === '') script.onload(new Event('load'));
  });
  loading.set(url, loaded);
  return loaded;
}

const loading = new Map<string, Promise<void>>();
