import { relativeAddress } from '../addresses/relative.ts';
import type { ListedPage } from './pages.ts';

/** A step of the way from the home page to a page. */
export interface Crumb {
  label: string;
  href: string;
}

/** What search engines are told about a page: where it stands, and which article it is. */
export function structuredData(
  page: Pick<ListedPage, 'path' | 'title' | 'summary' | 'updated'>,
  above: readonly Crumb[],
  siteName: string,
): object[] {
  const from = page.path.slice(1);
  const to = (href: string) => {
    const [path = '', fragment] = href.split('#');
    const file = path === '/' ? 'index.html' : path.slice(1);
    return `${relativeAddress(from, file)}${fragment === undefined ? '' : `#${fragment}`}`;
  };
  const crumbs = [{ label: '首页', href: '/' }, ...above, { label: page.title, href: page.path }];
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: crumbs.map(({ label, href }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: label,
        item: to(href),
      })),
    },
    {
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: page.title,
      description: page.summary,
      inLanguage: 'zh-CN',
      dateModified: page.updated,
      url: to(page.path),
      author: { '@type': 'Organization', name: siteName },
    },
  ];
}
