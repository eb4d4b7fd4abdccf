/**
 * Returns the name under which this site keeps something on the device. Several sites may share one host, so the name holds
 * the folder this one lies in, which the address of its icon tells; a document that stands alone has its own address.
 */
export function storageKey(name: string): string {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
  const folder = /^(?:https?|file):/.test(icon) ? new URL('.', icon).pathname : location.pathname;
  return `zhuxiao-guide ${folder} ${name}`;
}
