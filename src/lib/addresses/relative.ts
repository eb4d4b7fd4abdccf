/**
 * The parts of an address without scheme and host. `query` begins with `?` and `fragment` with `#`; what is absent is empty.
 */
export interface AddressParts {
  path: string;
  query: string;
  fragment: string;
}

/** Returns the path, query and fragment of an address. */
export function splitAddress(address: string): AddressParts {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  return { path, query, fragment };
}

/** Returns a part of an address without percent-encoding, or unchanged where the encoding is not valid, as browsers do. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Returns the name of a file or folder, percent-encoded so that it can stand in an address in HTML and in CSS. */
export function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Returns what a path in the file `from` leads to, as a path from the site's root without leading slash: `reader-card/x`, or
 * with a final `/` where it can only be a folder. Returns `undefined` where the path leads out of the site.
 */
export function resolvePath(path: string, from: string): string | undefined {
  const slashes = path.replaceAll('\\', '/');
  const place = slashes.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps = slashes.split('/').map(decodePart);
  for (const step of steps) {
    if (step === '..' && place.pop() === undefined) return undefined;
    if (step !== '' && step !== '.' && step !== '..') place.push(step);
  }
  const folder = ['', '.', '..'].includes(steps.at(-1) ?? '') && place.length > 0;
  return place.join('/') + (folder ? '/' : '');
}

/**
 * Returns the file that a path in the file `from` leads to: the one of that name, else with `.html`, else `index.html` in
 * the folder of that name. Returns `undefined` where `files` has none of them.
 */
export function resolveFile(path: string, from: string, files: ReadonlySet<string>): string | undefined {
  const place = resolvePath(path, from);
  if (place === undefined) return undefined;
  const bare = place.replace(/\/$/, '');
  const index = bare === '' ? 'index.html' : `${bare}/index.html`;
  const names = place.endsWith('/') ? [index, `${bare}.html`] : [bare, `${bare}.html`, index];
  return names.find((name) => files.has(name));
}

/** Returns the relative, percent-encoded address of the file `to` from the file `from`; both are paths from the site's root. */
export function relativeAddress(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return '../'.repeat(here.length - shared) + there.slice(shared).map(encodeName).join('/');
}
