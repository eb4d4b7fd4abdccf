import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { addresses } from '../../../src/finish/addresses.ts';
import { finish } from '../../../src/finish/finish.ts';
import { rootFinder } from '../../../src/finish/root-finder.ts';
import { Stages } from '../../../src/finish/stage.ts';
import { FINDINGS, type Finding, type FindingCode, formatFindings } from '../../../src/lib/addresses/check.ts';

let folder = '';

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'addresses-')), '导出 目录 100% #1');
  mkdirSync(folder);
});

afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

const HTML = (body: string) => `<!doctype html><html lang="zh-CN"><head></head><body>${body}</body></html>`;

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function readAll(): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

async function build(): Promise<Finding[]> {
  const { findings } = await finish(folder, Stages.none().with(rootFinder()).with(addresses()));
  return findings;
}

/** Returns what a page at `a/b.html` becomes, in a site with a few more files. */
async function rewritten(page: string): Promise<string> {
  write({ 'index.html': HTML('<p id="x">'), 'a/b.html': page, 'i.png': '', 'j.png': '', 'a/c.html': HTML('') });
  await build();
  return readFileSync(path.join(folder, 'a/b.html'), 'utf8');
}

describe('a page', () => {
  test.each([
    ['<a href="/">a</a>', '<a href="../index.html">a</a>'],
    ["<a class=x href='/a/c?q=1&amp;r#'>a</a>", "<a class=x href='c.html?q=1&amp;r#'>a</a>"],
    [`<a href='/a/c?q=&#39;x'>a</a>`, `<a href='c.html?q=&#39;x'>a</a>`],
    ['<a href="/a/c?q=<x">a</a>', '<a href="c.html?q=&lt;x">a</a>'],
    ['<A  HREF = /#x >a</A>', '<A  HREF = "../index.html#x" >a</A>'],
    ['<img src=/i.png>', '<img src="../i.png">'],
    ['<form action="/a/c" method=get></form>', '<form action="c.html" method=get></form>'],
    ['<button formaction="/">a</button>', '<button formaction="../index.html">a</button>'],
    ['<meta http-equiv=refresh content="0; url=/a/c">', '<meta http-equiv=refresh content="0; url=c.html">'],
    ['<video poster="/i.png"></video>', '<video poster="../i.png"></video>'],
    ['<noscript><img src="/i.png"></noscript>', '<noscript><img src="../i.png"></noscript>'],
    ['<template><a href="/">a</a></template>', '<template><a href="../index.html">a</a></template>'],
    [
      '<svg><a xlink:href="/"><image href="/i.png"/></a></svg>',
      '<svg><a xlink:href="../index.html"><image href="../i.png"/></a></svg>',
    ],
    ['<my-el data-href="/"></my-el>', '<my-el data-href="../index.html"></my-el>'],
    ['<a href="/"><p><a href="/#x">', '<a href="../index.html"><p><a href="../index.html#x">'],
    ['<a href="/" href="/nowhere">a', '<a href="../index.html" href="/nowhere">a'],
  ])('%s becomes %s', async (before, after) => {
    expect(await rewritten(HTML(before))).toBe(HTML(after));
  });

  test.each([
    '<a href="https://a.example/">a</a>',
    '<link rel="canonical" href="https://a.example/a/b.html"><meta property="og:url" content="https://a.example/">',
    '<link rel="alternate" type="application/rss+xml" href="https://a.example/rss.xml">',
    '<a href="mailto:a@b.example?subject=/x">a</a><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    '<h2 id="中文">a</h2><a href="#中文">a</a><a href="#%E4%B8%AD%E6%96%87">a</a><a name=old></a><a href="#old">a</a>',
    '<style>p{background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)}</style><p id=x style="filter:url(#x)">a',
    '<!-- <a href="/nowhere"> --><p title="/nowhere">&lt;a href="/nowhere"&gt;</p>',
    '<script>let a = "</p>" + 1 < 2;</script><script type="module">let b = 1;</script>',
    '<p   class = "a"\n>&nbsp;&amp & <br/>',
  ])('%s stays as it is', async (body) => {
    expect(await rewritten(HTML(body))).toBe(HTML(body));
  });

  it('keeps its byte order mark, line ends, odd characters and mistakes', async () => {
    const page = (home: string) => `\uFEFF<html>\r\n<p>😀\r\n<a href="${home}">𠮷</a></b>\r\n<script>\r\n"😀"</script>`;
    expect(await rewritten(page('/'))).toBe(page('../index.html'));
  });
});

describe('a site', () => {
  it('has its names percent-encoded, whatever they are', async () => {
    write({ 'index.html': HTML('<a href="/注 销/100%25%20">'), '注 销/100% .html': HTML('') });
    await build();
    expect(readAll()['index.html']).toContain('"%E6%B3%A8%20%E9%94%80/100%25%20.html"');
  });

  it('has the addresses in a drawing relative to the drawing', async () => {
    write({ 'd/a.svg': '<?xml version="1.0"?>\n<svg><a href="/index.html"><image href="/i.png"/></a></svg>\n' });
    write({ 'i.png': '', 'index.html': HTML('<img src="/d/a.svg">') });
    await build();
    expect(readAll()['d/a.svg']).toBe(
      '<?xml version="1.0"?>\n<svg><a href="../index.html"><image href="../i.png"/></a></svg>\n',
    );
  });

  it('keeps every other file', async () => {
    const others = {
      'a.json': '{"url":"/nowhere"}',
      'm.webmanifest': '{"start_url":"/"}',
      'f.xml': '<a href="/nowhere"/>',
    };
    write({ ...others, 'index.html': HTML('<a href="/">') });
    await build();
    expect(readAll()).toMatchObject(others);
  });

  it('is built the same twice', async () => {
    const files = { 'index.html': HTML('<a href="/">'), '404.html': HTML('<a href="/">') };
    write(files);
    await build();
    const first = readAll();
    write(files);
    await build();
    expect(readAll()).toEqual(first);
  });
});

describe('the 404 page', () => {
  it('alone brings a script that finds the root, and asks a browser for nothing else', async () => {
    write({ 'index.html': HTML('<a href="/">'), '404.html': HTML('<a href="/">') });
    await build();
    const { '404.html': missing = '', 'index.html': index = '' } = readAll();
    expect(missing).toMatch(/^.*<a href="index\.html"><script data-find-root>.*<\/script><\/body><\/html>$/s);
    expect(index).toBe(HTML('<a href="index.html">'));
  });
});

type Sample = [FindingCode, Record<string, string>, string];

const SAMPLES: Sample[] = [
  ['missing-file', { 'a/b.html': HTML('\n <a href="/nowhere.html">') }, 'a/b.html:2:5'],
  ['address-in-styles', { 'a.css': 'p{}\np{background:url(/i.png)}' }, 'a.css:2:18'],
  ['address-in-styles', { 'a.html': HTML('<style>\np{background:url(/i.png)}</style>') }, 'a.html:2:18'],
  ['address-in-styles', { 'a.html': HTML('\n<svg><path fill="url(/i.svg#a)"/></svg>') }, 'a.html:2:12'],
  ['several-addresses', { 'a.html': HTML('\n<img src="/i.png" srcset="/i.png 2x">') }, 'a.html:2:1'],
  ['missing-fragment', { 'a.html': HTML('<p>\n\n<a href="/a.html#nowhere">') }, 'a.html:3:4'],
  ['missing-fragment', { 'a.svg': '<svg>\n<a href="#nowhere"/></svg>' }, 'a.svg:2:4'],
  ['root-absolute-left', { 'a.html': HTML('\n<p data-url="/a.html">') }, 'a.html:2:4'],
  ['root-absolute-left', { 'a.html': HTML('<meta property="og:image"\n content="/i.png">') }, 'a.html:2:2'],
  ['root-absolute-left', { 'a.html': HTML('<script>\nlocation = "/a.html"</script>') }, 'a.html:2:12'],
  ['root-absolute-left', { 'a.html': HTML('<script type="application/json">\n["/a.html"]</script>') }, 'a.html:2:2'],
  ['root-absolute-left', { 'a.html': HTML('<p\nonclick="open(&quot;/a.html&quot;)">') }, 'a.html:2:1'],
  ['third-party-load', { 'a.html': HTML('<img\n src="https://b.example/i.png">') }, 'a.html:2:2'],
  ['third-party-load', { 'a.html': HTML('\n<link rel=preconnect href="//b.example">') }, 'a.html:2:22'],
  ['third-party-load', { 'a.html': HTML('<style>\n@import "https://b.example/a.css"</style>') }, 'a.html:2:9'],
  [
    'third-party-load',
    { 'a.html': HTML('\n<meta http-equiv=refresh content="0;url=http://b.example">') },
    'a.html:2:26',
  ],
  ['third-party-load', { 'a.css': '@import url(//b.example/a.css)' }, 'a.css:1:13'],
  ['module-script', { 'a.html': HTML('\n<script type="module" src="/a.js"></script>'), 'a.js': '' }, 'a.html:2:1'],
  ['module-script', { 'a.html': HTML('<script type="module">\nimport"./a.js"</script>') }, 'a.html:2:1'],
  ['module-preload', { 'a.html': HTML('\n<link rel="modulepreload" href="/a.js">'), 'a.js': '' }, 'a.html:2:1'],
  ['astro-island', { 'a.html': HTML('\n<astro-island uid="1"></astro-island>') }, 'a.html:2:1'],
  ['own-fetch', { 'a.html': HTML('<script>\n\n fetch("a.json")</script>') }, 'a.html:3:2'],
  ['own-fetch', { 'a.html': HTML('<script src="/a.js"></script>'), 'a.js': '\nimport("./b.js")' }, 'a.js:2:1'],
  [
    'cross-origin-read',
    { 'a.html': HTML('<svg>\n<use href="/i.svg#a"/></svg>'), 'i.svg': '<svg id="a"/>' },
    'a.html:2:6',
  ],
  ['base-element', { 'a.html': HTML('\n<base href="/">') }, 'a.html:2:1'],
  ['unsafe-scheme', { 'a.html': HTML('\n<a href="javascript:alert(1)">') }, 'a.html:2:4'],
  ['frame-document', { 'a.html': HTML('\n<iframe srcdoc="&lt;p>"></iframe>') }, 'a.html:2:1'],
];

describe('nothing is wrong with', () => {
  test.each([
    ['a page that comes anew by itself', '<meta http-equiv=refresh content="5">'],
    ['a place that is called like a file', '<p id="/i.png"></p><label for="/i.png"></label>'],
    [
      'what stands in a script that is fetched from a file, which nobody runs',
      '<script src="/s.js">fetch("x")</script>',
    ],
    ['a link to a script, which nobody runs on this page', '<a href="/wrong.js">甲</a>'],
    ['what names an address to be read by others', '<link rel=canonical crossorigin href="https://a.example/">'],
    ['a link that leads to a file with a checksum', '<link rel=alternate integrity="sha256-x" href="/i.png">'],
  ])('%s', async (_what, body) => {
    write({ 'a.html': HTML(body), 'i.png': '', 's.js': '', 'wrong.js': 'fetch("/i.png")' });
    expect(await build()).toEqual([]);
  });
});

describe('a build stops at', () => {
  test.each(SAMPLES)('%s in %j, and says it is at %s', async (code, files, place) => {
    write({ 'i.png': '', ...files });
    const findings = await build();
    expect(findings.map((it) => `${it.code} ${it.file}:${it.line}:${it.column}`)).toEqual([`${code} ${place}`]);
    expect(formatFindings(findings, 'site/')).toContain(`site/${place}`);
  });

  it('every kind of finding, and each is tried here', () => {
    expect(new Set(SAMPLES.map(([code]) => code))).toEqual(new Set(Object.keys(FINDINGS)));
  });

  it('a script that is wrong on every page, and names each of them', async () => {
    const page = HTML('<script>location = "/a.html"</script>');
    write({ 'a.html': page, 'b.html': page });
    expect((await build()).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'root-absolute-left a.html',
      'root-absolute-left b.html',
    ]);
  });

  it('styles that are wrong on every page, and names each of them', async () => {
    const page = HTML('<style>p{background:url(/i.png)}</style>');
    write({ 'a.html': page, 'b.html': page, 'i.png': '' });
    expect((await build()).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'address-in-styles a.html',
      'address-in-styles b.html',
    ]);
  });

  it('data that names another file on each page, and names the page where there is none', async () => {
    const page = HTML('<script type="application/json">["/a.html"]</script>');
    write({ 'c/a.html': page, 'a.html': page });
    expect((await build()).map(({ file }) => file)).toEqual(['a.html', 'c/a.html']);
  });

  it('what is written over several lines, which it shows as one', async () => {
    write({ 'a.html': HTML('<img alt="甲" src="/no\n  where.png">') });
    expect((await build()).map(({ found }) => found)).toEqual(['<img src="/no where.png">']);
  });

  it('what is long, of which it shows the beginning', async () => {
    write({ 'a.html': HTML(`<a href="/${'x'.repeat(300)}">`) });
    const [{ found = '' } = {}] = await build();
    expect(found).toHaveLength(161);
    expect(found).toMatch(/^<a href="\/x+…$/);
  });

  it('everything at once, and leaves what is wrong as it was written', async () => {
    write({ 'index.html': HTML('<a href="/"><a href="/x"><a href="/y">'), 'a/b.html': HTML('<base href="/">') });
    const before = readAll();
    expect((await build()).map(({ file }) => file)).toEqual(['a/b.html', 'index.html', 'index.html']);
    expect(readAll()['index.html']).toContain('<a href="/x"><a href="/y">');
    expect(readAll()['a/b.html']).toEqual(before['a/b.html']);
  });
});
