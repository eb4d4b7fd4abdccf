import { expect, it } from 'vitest';
import { robotsTxt } from '../../../../src/lib/site-map/robots.ts';

it('crawlers may read everything, and are told of the sitemap where its address is known', () => {
  expect(robotsTxt()).toBe('User-agent: *\nAllow: /\n');
  expect(robotsTxt('https://a.example/guide')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://a.example/guide/sitemap.xml\n',
  );
});
