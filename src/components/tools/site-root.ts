/**
 * Returns the address of a file of the site from anywhere in it. The form of the search stands on every page, and its
 * address is the one the build made; in a one-file edition it is a fragment, and so is what comes of it.
 */
export function addressOfFile(file: string): string {
  const action = document.querySelector<HTMLFormElement>('.search')?.action ?? location.href;
  return action.replace(/[^/]*$/, file);
}
