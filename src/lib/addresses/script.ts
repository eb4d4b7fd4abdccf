import { isRootAbsolute, kindOf } from './address.ts';
import type { FindingCode } from './check.ts';
import { resolveFile, splitAddress } from './relative.ts';
import type { LinkTargets } from './rewrite.ts';

/** Something in a script that would not work, and where in the script it stands. */
export interface ScriptFinding {
  code: FindingCode;
  offset: number;
  found: string;
}

const LITERAL = String.raw`(?<quote>["'\x60])(?<address>(?:(?!\k<quote>)[^\\\n]|\\.)*)\k<quote>`;
const CALLS = [
  String.raw`\b(?:fetch|import|importScripts|sendBeacon)\s*\(\s*`,
  String.raw`\bnew\s+(?:Worker|SharedWorker|EventSource|WebSocket|Request)\s*\(\s*`,
  String.raw`\bserviceWorker\s*\.\s*register\s*\(\s*`,
  String.raw`\.\s*open\s*\(\s*["'](?:GET|HEAD|POST|PUT)["']\s*,\s*`,
];
const FETCH = new RegExp(String.raw`(?:${CALLS.join('|')})(?:new\s+URL\s*\(\s*)?${LITERAL}`, 'g');
const SOURCE = new RegExp(String.raw`\.\s*src\s*=\s*${LITERAL}`, 'g');
const STATIC_IMPORT = new RegExp(
  String.raw`(?:^|[;}\s])(?:import|export)\b\s*(?:[\w$*{][^"'()\x60;]*\bfrom\s*|\s*)${LITERAL}`,
  'g',
);
const ANY = new RegExp(LITERAL, 'g');

function literals(pattern: RegExp, code: string): { address: string; offset: number; found: string }[] {
  return [...code.matchAll(pattern)].map((match) => {
    const { address = '' } = match.groups ?? {};
    const found = match[0].trim();
    return { address, offset: match.index + match[0].indexOf(found), found };
  });
}

/**
 * Finds what a script fetches that it may not: files of our own, which a browser refuses from disk, and anybody else's.
 *
 * It reads text, not meaning. It sees an address written as a literal right where it is used: in `fetch`, `import`,
 * `importScripts`, `sendBeacon`, `new Worker`, `SharedWorker`, `EventSource`, `WebSocket`, `Request`,
 * `serviceWorker.register`, XMLHttpRequest's `open`, a static `import` of a module, and `.src =` of somebody else's; and
 * any literal that is the root-absolute address of a file of ours. It does not see an address from a variable or put
 * together out of pieces; those are for the tests in a browser, which see every request.
 */
export function checkScript(
  code: string,
  kind: 'classic' | 'module' | 'data',
  from: string,
  site: LinkTargets,
): ScriptFinding[] {
  const findings: ScriptFinding[] = [];
  const add = (code: FindingCode, { offset, found }: { offset: number; found: string }) => {
    findings.push({ code, offset, found });
  };
  if (kind !== 'data') {
    for (const literal of literals(FETCH, code)) {
      const target = kindOf(literal.address);
      if (target === 'web') add('third-party-load', literal);
      else if (target !== 'other' && !literal.address.startsWith('${')) add('own-fetch', literal);
    }
    for (const literal of literals(SOURCE, code)) {
      if (kindOf(literal.address) === 'web') add('third-party-load', literal);
    }
  }
  if (kind === 'module') {
    for (const literal of literals(STATIC_IMPORT, code)) {
      add(kindOf(literal.address) === 'web' ? 'third-party-load' : 'module-script', literal);
    }
  }
  for (const literal of literals(ANY, code)) {
    if (findings.some(({ offset, found }) => offset <= literal.offset && literal.offset < offset + found.length))
      continue;
    const { path } = splitAddress(literal.address);
    if (path.length > 1 && isRootAbsolute(path) && resolveFile(path, from, site.files))
      add('root-absolute-left', literal);
  }
  return findings.sort((a, b) => a.offset - b.offset);
}

/** Says how a browser takes a script element's text: as a classic script, as a module, or as mere data. */
export function scriptKind(type: string | undefined): 'classic' | 'module' | 'data' {
  const clean = (type ?? '').trim().toLowerCase();
  if (clean === 'module') return 'module';
  return clean === '' || /^(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script/.test(clean) ? 'classic' : 'data';
}
