import { gunzipSync } from 'node:zlib';

const HANDED_OVER = /^zhuxiaoSearch\.data\(("[^"]*"),"([^"]*)"\);\n$/;
/** How Pagefind begins what it has unpacked; it takes a file packed or unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** Writes a file of Pagefind's as a script that hands over its bytes. */
export function dataScript(name: string, content: Uint8Array): string {
  return `zhuxiaoSearch.data(${JSON.stringify(name)},"${Buffer.from(content).toString('base64')}");\n`;
}

/**
 * Returns such a script with its file unpacked, where that is a text: for a document that is compressed as a whole, in which
 * a hundred texts packed one by one weigh nearly twice what they weigh together. Other scripts are returned as they are.
 */
export function unpackedScript(script: string): string {
  const [, name = '', packed = ''] = HANDED_OVER.exec(script) ?? [];
  if (packed === '') return script;
  const bytes = Buffer.from(packed, 'base64');
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return script;
  const file = gunzipSync(bytes);
  const text = file.toString('utf8');
  if (!text.startsWith(`${SIGNATURE}{`) || !Buffer.from(text).equals(file)) return script;
  return `zhuxiaoSearch.data(${name},btoa(unescape(encodeURIComponent(${JSON.stringify(text)}))));\n`;
}
