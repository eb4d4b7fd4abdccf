import { type Download, formatSize } from '../../src/lib/editions/download.ts';
import { escapeHtml } from '../../src/lib/html/escape.ts';
import type { EditionFile } from './edition-file.ts';

/** Writes what the download page offers: every file with what it is for, its size, date and checksum, and what is missing. */
export function downloadList(
  downloads: readonly Download[],
  editions: readonly EditionFile[],
  { updated, chat, missing }: { updated: string; chat: string; missing: readonly string[] },
): string {
  const items = downloads.map(({ name, bytes, sha256 }) => {
    const { title, use } = editions.find(({ ending }) => name.endsWith(ending)) ?? { title: name, use: '' };
    const href = `download/${encodeURIComponent(name)}`;
    return `<li class="entry block"><h2>${escapeHtml(title)}</h2><p>${escapeHtml(use)}</p>
<p><a class="button" href="${href}" download>${escapeHtml(name)}</a></p>
<p class="meta">${formatSize(bytes)} · 内容更新到 ${updated}</p>
<p class="meta">SHA-256：<code>${sha256}</code></p></li>`;
  });
  const check = `<details class="text"><summary>怎样核对下载的文件是否完整</summary>
<p>下载中断的文件打不开，或者内容不全。算出文件的 SHA-256，和上面的一样才是完整的：</p>
<ul class="plain"><li>Windows（PowerShell）：<code>Get-FileHash 文件名</code></li>
<li>macOS：<code>shasum -a 256 文件名</code></li>
<li>Linux：和 <a href="download/SHA256SUMS">SHA256SUMS</a> 放在一起，运行 <code>sha256sum -c SHA256SUMS</code></li></ul></details>`;
  const app = escapeHtml(chat);
  const inApps = `<p class="text">在${app}里点了没有反应：点右上角「···」，选「在浏览器打开」，再点一次。${app}自己不让网页存文件。</p>`;
  const gaps = missing.map((words) => `<p class="text">${escapeHtml(words)}</p>`).join('');
  return `${inApps}${gaps}<ul class="downloads">${items.join('\n')}</ul>${check}`;
}

/** Puts the list in its place on the download page. */
export function fillDownloadPage(page: string, list: string): string {
  const place = /(<div[^>]*\bdata-downloads\b[^>]*>)[\s\S]*?<\/div>/;
  if (!place.test(page)) throw new Error('download.html 里没有放下载列表的位置（data-downloads）。');
  return page.replace(place, (_, start) => `${start}${list}</div>`);
}
