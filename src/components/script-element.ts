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
