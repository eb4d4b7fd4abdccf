// Only in the live preview: says in the page that it is older than the content, and what is wrong with that.
import { REPORT_EVENT, REPORT_PATH } from './report-channel.ts';

let notice: HTMLElement | undefined;

function show(report: string): void {
  notice?.remove();
  notice = undefined;
  if (report === '') return;
  const title = document.createElement('strong');
  title.textContent = '这一页是改坏以前的样子：内容有错，改好、存盘以后会自己跟上。';
  const text = document.createElement('pre');
  text.textContent = report;
  text.style.cssText = 'margin: 8px 0 0; white-space: pre-wrap; font: 13px/1.5 ui-monospace, monospace;';
  notice = document.createElement('div');
  notice.setAttribute('role', 'alert');
  notice.dataset.contentReport = '';
  notice.style.cssText =
    'position: fixed; inset: auto 0 0; z-index: 9; max-height: 45vh; overflow: auto; padding: 12px 16px; background: #7a1f1f; color: #fff;';
  notice.append(title, text);
  document.body.append(notice);
}

import.meta.hot?.on(REPORT_EVENT, ({ report }: { report: string }) => show(report));
const { report } = (await (await fetch(REPORT_PATH)).json()) as { report: string };
show(report);
