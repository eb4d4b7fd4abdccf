import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkedKnowledge } from '../../src/integrations/content-check/check.ts';
import { makeSearchFiles } from '../../src/integrations/search-index.ts';
import { readPlainPages } from './plain-pages.ts';

/** Copies a site and adds pages put together from its own sentences, always the same ones, until there are so many. */
export async function growSite(site: string, folder: string, pages: number): Promise<void> {
  cpSync(site, folder, { recursive: true });
  rmSync(path.join(folder, 'search'), { recursive: true });
  const sentences = readPlainPages(site).flatMap(({ text }) => text.split(/[\n。]/).filter((part) => part.length > 5));
  mkdirSync(path.join(folder, 'more'));
  let state = 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
  const some = (count: number) => Array.from({ length: count }, () => sentences[next() % sentences.length] ?? '');
  for (let number = 0; number < pages; number += 1) {
    const [title = ''] = some(1);
    const paragraphs = Array.from({ length: 6 }, () => `<p>${some(4).join('。')}。</p>`).join('');
    const html = `<!doctype html><html lang="zh-CN"><title>${number}</title><article data-pagefind-body><h1>${number} ${title}</h1>${paragraphs}</article></html>`;
    writeFileSync(path.join(folder, 'more', `${number}.html`), html);
  }
  for (const [name, text] of await makeSearchFiles(folder, checkedKnowledge('src/content'))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}
