/** The parts of an address without scheme and host; query and fragment keep their `?` and `#`. */
export interface AddressParts {
  path: string;
  query: string;
  fragment: string;
}

/** Cuts an address into path, query and fragment. */
export function splitAddress(address: string): AddressParts {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  return { path, query, fragment };
}

/** Undoes percent-encoding; what is not validly encoded is taken as it stands, as browsers do. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Encodes one name of a file or folder so that it means itself in HTML, in CSS and before a colon. */
export function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Returns the place in the site that a path means when it stands in `from`: `reader-card/x`, or with a final `/` where
 * only a folder can be meant. `undefined` where the path leaves the site, which no browser could follow from disk.
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

/** Finds the file that a path means: the very file, or the page with `.html` or `/index.html` left out. */
export function resolveFile(path: string, from: string, files: ReadonlySet<string>): string | undefined {
  const place = resolvePath(path, from);
  if (place === undefined) return undefined;
  const bare = place.replace(/\/$/, '');
  const index = bare === '' ? 'index.html' : `${bare}/index.html`;
  const names = place.endsWith('/') ? [index, `${bare}.html`] : [bare, `${bare}.html`, index];
  return names.find((name) => files.has(name));
}

/** Returns the relative address from one file of the site to another, percent-encoded. */
export function relativeAddress(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return '../'.repeat(here.length - shared) + there.slice(shared).map(encodeName).join('/');
}
