import { fullAddress } from '../addresses/full-address.ts';
import { anchorPath } from '../addresses/routes.ts';
import { escapeHtml } from '../html/escape.ts';
import type { Change } from '../schemas/change.ts';
import type { ListedPage } from './pages.ts';

/** What XML may not hold, not even escaped; https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escapeXml(text: string): string {
  return escapeHtml(text.replace(FORBIDDEN, ''));
}

/** Returns an address under a base; without one, relative to the site's root. */
function addressOf(path: string, base: string | undefined): string {
  return base === undefined ? path.slice(1) : fullAddress(path, base);
}

/** The sitemap; its addresses are full only where the site's own address is known. */
export function sitemapXml(pages: readonly ListedPage[], base?: string): string {
  const urls = pages.map(
    ({ path, updated }) => `  <url><loc>${escapeXml(addressOf(path, base))}</loc><lastmod>${updated}</lastmod></url>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...(base === undefined ? ['<!-- 没有设定 SITE_URL，这里的地址相对于本文件；设定以后是完整网址。 -->'] : []),
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

/** The change log as an Atom feed. */
export function atomXml(
  changes: readonly Change[],
  site: { name: string; file: string; description: string; base?: string | undefined },
): string {
  const updated =
    changes
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? '1970-01-01';
  const link = (path: string) => escapeXml(addressOf(path, site.base));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>urn:${site.file}:changes</id>`,
    `  <title>${escapeXml(site.name)}：改动记录</title>`,
    `  <subtitle>${escapeXml(site.description)}</subtitle>`,
    `  <updated>${updated}T00:00:00Z</updated>`,
    `  <author><name>${escapeXml(site.name)}</name></author>`,
    ...(changes.length === 0 ? [] : [`  <link rel="alternate" type="text/html" href="${link('/changes.html')}"/>`]),
    `  <link rel="self" type="application/atom+xml" href="${link('/feed.xml')}"/>`,
    ...changes.map(({ id, date, title, text }) =>
      [
        '  <entry>',
        `    <id>urn:${site.file}:changes:${id}</id>`,
        `    <title>${escapeXml(title)}</title>`,
        `    <updated>${date}T00:00:00Z</updated>`,
        `    <link rel="alternate" type="text/html" href="${link(anchorPath('changes', id))}"/>`,
        `    <summary>${escapeXml(text)}</summary>`,
        '  </entry>',
      ].join('\n'),
    ),
    '</feed>',
    '',
  ].join('\n');
}
