// The reader that knows where every value stands takes ten times as long as the one Astro uses. So plain files are read
// with the quick one, and the thorough one is asked only where something looks unusual or a place has to be named.
import { CORE_SCHEMA, load } from 'js-yaml';
import { DATE_FIELDS } from '../lib/checks/dates.ts';

/** Text at the start of a value that YAML readers take for more than text, or for different things. */
const UNUSUAL = [
  // Aliases, anchors, tags, directives, block texts, complex keys, reserved marks.
  /(?:^|[\s[{,:-])[*&!%@`|>?]/m,
  // Numbers that are not written in plain digits.
  /(?:^|[\s[{,:])[-+]?(?:\d+[_a-z.]|\.[\din])/im,
  /^(?:---|\.\.\.)|\t|__proto__|<</m,
  // A list or a group as a key.
  /[\]}]\s*:/,
];

/** Text that readers of YAML may take for a date. */
const DATE = /^\d{4}-\d\d?-\d\d?/;
/** Keys that they cannot take for anything but text. */
const WORD = /^(?!(?:null|true|false)$)[a-z][\w-]*$/i;

function isPlain(value: unknown, name: string): boolean {
  if (typeof value === 'string') return !DATE.test(value) || DATE_FIELDS.includes(name);
  if (Array.isArray(value)) return value.every((item) => isPlain(item, name));
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => WORD.test(key) && isPlain(inner, key));
}

/** Reads plain YAML; `undefined` where it takes the thorough reader to tell what it says or what is wrong with it. */
export function readPlainYaml(source: string): { data: unknown } | undefined {
  if (UNUSUAL.some((pattern) => pattern.test(source))) return undefined;
  try {
    const data = load(source, { schema: CORE_SCHEMA });
    return data !== undefined && isPlain(data, '') ? { data } : undefined;
  } catch {
    return undefined;
  }
}
