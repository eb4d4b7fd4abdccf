import { describe, expect, it } from 'vitest';
import { atomXml, sitemapXml } from '../../../../src/lib/site-map/xml.ts';
import { change } from '../../../builders.ts';

const page = { path: '/a.html', title: 'A', summary: '', updated: '2026-01-02', kind: 'list' as const };
const odd = { ...page, path: '/"<b>&c.html' };

describe('the sitemap', () => {
  it('has full addresses under a base', () => {
    expect(sitemapXml([page, odd], 'https://example.com/docs/')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.com/docs/a.html</loc><lastmod>2026-01-02</lastmod></url>
        <url><loc>https://example.com/docs/%22%3Cb%3E&amp;c.html</loc><lastmod>2026-01-02</lastmod></url>
      </urlset>
      "
    `);
  });

  it('has addresses relative to itself without a base, and says so', () => {
    expect(sitemapXml([page, odd])).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <!-- 没有设定 SITE_URL，这里的地址相对于本文件；设定以后是完整网址。 -->
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>a.html</loc><lastmod>2026-01-02</lastmod></url>
        <url><loc>&quot;&lt;b&gt;&amp;c.html</loc><lastmod>2026-01-02</lastmod></url>
      </urlset>
      "
    `);
  });
});

describe('the feed', () => {
  const site = { name: '甲 & 乙', file: 'small-guide', description: '<说明>' };

  it('has an entry for each change', () => {
    const changes = [change({ title: '「a<b」', text: '"x" & y' }), change({ id: 'second', date: '2026-02-03' })];
    expect(atomXml(changes, { ...site, base: 'https://example.com/' })).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
        <id>urn:small-guide:changes</id>
        <title>甲 &amp; 乙：改动记录</title>
        <subtitle>&lt;说明&gt;</subtitle>
        <updated>2026-02-03T00:00:00Z</updated>
        <author><name>甲 &amp; 乙</name></author>
        <link rel="alternate" type="text/html" href="https://example.com/changes.html"/>
        <link rel="self" type="application/atom+xml" href="https://example.com/feed.xml"/>
        <entry>
          <id>urn:small-guide:changes:first</id>
          <title>「a&lt;b」</title>
          <updated>2026-01-02T00:00:00Z</updated>
          <link rel="alternate" type="text/html" href="https://example.com/changes.html#first"/>
          <summary>&quot;x&quot; &amp; y</summary>
        </entry>
        <entry>
          <id>urn:small-guide:changes:second</id>
          <title>改了一处</title>
          <updated>2026-02-03T00:00:00Z</updated>
          <link rel="alternate" type="text/html" href="https://example.com/changes.html#second"/>
          <summary>改了什么。</summary>
        </entry>
      </feed>
      "
    `);
  });

  it('is of the day of its newest change, wherever that stands', () => {
    const changes = ['2026-02-03', '2026-03-01', '2026-01-02'].map((date, index) => change({ id: `c${index}`, date }));
    expect(atomXml(changes, site)).toContain('\n  <updated>2026-03-01T00:00:00Z</updated>\n');
  });

  it('leaves out what XML may not hold', () => {
    expect(atomXml([change({ title: 'a\u0000\u{1f600}b' })], site)).toContain('<title>a\u{1f600}b</title>');
  });

  it('without changes is as old as can be', () => {
    expect(atomXml([], site)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
        <id>urn:small-guide:changes</id>
        <title>甲 &amp; 乙：改动记录</title>
        <subtitle>&lt;说明&gt;</subtitle>
        <updated>1970-01-01T00:00:00Z</updated>
        <author><name>甲 &amp; 乙</name></author>
        <link rel="self" type="application/atom+xml" href="feed.xml"/>
      </feed>
      "
    `);
  });
});
