/** A page to open, what to do there, and what then has to stand on it. */
export interface Visit {
  address: string;
  act?: string;
  words: RegExp;
}

/** In the page: what is shown, of one page or of the many in one file. */
const SHOWN = "(document.querySelector('[data-page].shown') ?? document)";
const find = (selector: string) => `${SHOWN}.querySelector(${JSON.stringify(selector)})`;
const press = (selector: string) => `${find(selector)}.click();`;
const fill = (selector: string, text: string) =>
  `{ const field = ${find(selector)}; field.value = ${JSON.stringify(text)};` +
  " for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true })); }";

/** What readers do, each kind of it once. */
export const VISITS: readonly Visit[] = [
  { address: 'index.html', words: /注销/ },
  { address: 'guide.html?account=mini-program', act: press('[data-view] [data-option=completed]'), words: /第 3 问/ },
  {
    address: 'mini-program/individual-business.html?corporate-account=no',
    act: press('.tick input'),
    words: /备好 1 \/ 4/,
  },
  { address: 'sources.html', act: press('page-share [data-tool=message]'), words: /已复制代码|文字已经在下面选好/ },
  {
    address: 'days.html?event=confirmation-began&account=official-account',
    act: fill('[data-day]', '2026-02-26') + press('day-counter form button'),
    words: /最后一天 2026 年 3 月 4 日/,
  },
  {
    address: 'letters/mini-program-application.html',
    act: fill('[id$="-account-name"]', '老王早餐'),
    words: /微信小程序「老王早餐」/,
  },
  // Asks the full text, which an engine without WebAssembly under the policy cannot read.
  {
    address: `search.html?q=${encodeURIComponent('网页截图 扫脸')}`,
    words: /全文里还有|全文也查过了|这个浏览器读不了全文/,
  },
  { address: 'print.html', words: /目录/ },
  { address: 'download.html', words: /下载/ },
];

/** The page that is no part of the one file. */
export const PRINT = 'print.html';
