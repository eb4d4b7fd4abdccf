import { expect, it } from 'vitest';
import { structuredData } from '../../../../src/lib/site-map/structured-data.ts';

const page = { path: '/rules/freeze.html', title: '冻结期', summary: '一句话。', updated: '2026-01-02' };

it('tells where a page stands and which article it is, by addresses relative to it', () => {
  const above = [
    { label: '规则', href: '/rules.html' },
    { label: '一节', href: '/rules.html#part' },
  ];
  expect(structuredData(page, above, '注销指南')).toEqual([
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: '首页', item: '../index.html' },
        { '@type': 'ListItem', position: 2, name: '规则', item: '../rules.html' },
        { '@type': 'ListItem', position: 3, name: '一节', item: '../rules.html#part' },
        { '@type': 'ListItem', position: 4, name: '冻结期', item: 'freeze.html' },
      ],
    },
    {
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: '冻结期',
      description: '一句话。',
      inLanguage: 'zh-CN',
      dateModified: '2026-01-02',
      url: 'freeze.html',
      author: { '@type': 'Organization', name: '注销指南' },
    },
  ]);
});
