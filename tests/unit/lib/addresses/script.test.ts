import { describe, expect, test } from 'vitest';
import type { LinkTargets } from '../../../../src/lib/addresses/rewrite.ts';
import { checkScript, scriptKind } from '../../../../src/lib/addresses/script.ts';

const site: LinkTargets = { files: new Set(['index.html', 'a/b.html', 'search.html', 'data.json']), ids: new Map() };

const codes = (code: string, kind: 'classic' | 'module' | 'data' = 'classic') =>
  checkScript(code, kind, 'a/b.html', site).map((finding) => finding.code);

describe('a script is refused for', () => {
  test.each([
    ["fetch('/data.json')", 'own-fetch'],
    ['await window.fetch ( "data.json" )', 'own-fetch'],
    [`fetch(\`/api/\${id}.json\`)`, 'own-fetch'],
    ["import('./b.js')", 'own-fetch'],
    ["importScripts('b.js')", 'own-fetch'],
    ["new Worker('/w.js')", 'own-fetch'],
    ["new Worker(new URL('w.js', base))", 'own-fetch'],
    ["new SharedWorker('w.js')", 'own-fetch'],
    ["new EventSource('/events')", 'own-fetch'],
    ["navigator.serviceWorker.register('/sw.js')", 'own-fetch'],
    ["navigator.sendBeacon('/log', 1)", 'own-fetch'],
    ["r.open('GET', '/data.json')", 'own-fetch'],
    ["fetch('https://a.example/')", 'third-party-load'],
    ["import('https://a.example/a.js')", 'third-party-load'],
    ["new WebSocket('wss://a.example/')", 'third-party-load'],
    ["new Image().src = 'https://a.example/a.gif'", 'third-party-load'],
    ["s.src='//a.example/a.js'", 'third-party-load'],
    ["location.href = '/search.html?q=1'", 'root-absolute-left'],
    ['const home = "/a/b"', 'root-absolute-left'],
  ])('%s: %s', (code, expected) => {
    expect(codes(code)).toEqual([expected]);
  });

  test.each([
    ["import a from './a.js'", 'module-script'],
    ['x;import{a as b}from"./a.js";', 'module-script'],
    ["import './a.js'", 'module-script'],
    ["export { a } from './a.js'", 'module-script'],
    ["import a from 'https://a.example/a.js'", 'third-party-load'],
  ])('the module %s: %s', (code, expected) => {
    expect(codes(code, 'module')).toEqual([expected]);
  });

  test('the address of a page in mere data', () => {
    expect(codes('{"url":"/search.html","text":"fetch(\'x\')"}', 'data')).toEqual(['root-absolute-left']);
  });
});

describe('a script may', () => {
  test.each([
    ['fetch(address)'],
    ['fetch(`$' + '{folder}index.html`)'],
    ["fetch('data:text/plain,a')"],
    ["new Worker('blob:null/1')"],
    ["prefetch('/data.json-not')"],
    ["s.src = 'a/b.js'"],
    ["registry.register('a')"],
    ["window.open('help.html')"],
    ["const slash = '/', route = '/no-such-page', link = 'https://a.example/search.html'"],
    ["const html = '</p>'"],
  ])('say %s', (code) => {
    expect(codes(code)).toEqual([]);
  });

  test('import nothing', () => {
    expect(codes("const imported = 'a'; export const from = 'b'; import.meta.url", 'module')).toEqual([]);
  });
});

test.each([
  ["fetch('/data.json');a='/search.html'", ['own-fetch', 'root-absolute-left']],
  ["a='/search.html';fetch('/data.json')", ['root-absolute-left', 'own-fetch']],
  ["s.src='//a.example/';fetch('a')", ['third-party-load', 'own-fetch']],
])('every mistake in %s is told, each once and in order', (code, expected) => {
  expect(codes(code)).toEqual(expected);
});

test('an import that only stands in data is none', () => {
  expect(codes('[";import \'./b.js\'"]', 'data')).toEqual([]);
});

test.each([
  ["let a;\nimport './a.js'", { code: 'module-script', offset: 7, found: "import './a.js'" }],
  ["let a;import './a.js'", { code: 'module-script', offset: 5, found: ";import './a.js'" }],
] as const)('of the module %j it says where its import stands', (code, finding) => {
  expect(checkScript(code, 'module', 'a/b.html', site)).toMatchObject([finding]);
});

test('a finding says where in the script it stands', () => {
  expect(checkScript("let a;\n  fetch('/data.json')", 'classic', 'a/b.html', site)).toEqual([
    { code: 'own-fetch', offset: 9, found: "fetch('/data.json'" },
  ]);
});

test.each([
  [undefined, 'classic'],
  ['', 'classic'],
  ['text/javascript', 'classic'],
  ['application/x-javascript; charset=utf-8', 'classic'],
  [' Module ', 'module'],
  ['application/json', 'data'],
  ['application/ld+json', 'data'],
  ['speculationrules', 'data'],
  ['x-text/javascript', 'data'],
])('a script of type %j is taken as %s', (type, kind) => {
  expect(scriptKind(type)).toBe(kind);
});
