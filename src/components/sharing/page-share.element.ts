import { type SharedPage, sharedTitle, shareMessage } from '../../lib/sharing/message.ts';
import { element } from '../browser/element.ts';
import { loadScript } from '../browser/script-element.ts';
import { copyText } from '../tools/copy-text.ts';
import { addressOfFile } from '../tools/site-root.ts';
import { tellOutcome } from '../tools/tell-outcome.ts';
import { type Place, placeOf } from './place.ts';

declare global {
  interface Window {
    /** Draws a QR code as an SVG picture; there when `tools/qr.js` has run. */
    zhuxiaoQr?: (text: string) => string;
  }
}

const words = (part: Node | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const isSeen = (part: Element | null) => part !== null && part.getClientRects().length > 0;

/**
 * Reads the answer that a reader sees: that of the case chosen. Where none is, it is the page's own sentence for all cases, or
 * else the sentence of each, with the words for when it holds.
 */
function answerOf(page: Element | null): string {
  const seen = [...(page?.querySelectorAll('.answer, .look') ?? [])].filter(isSeen).map((answer) => {
    const parts = [...answer.childNodes].filter((part) => !(part instanceof Element) || isSeen(part));
    const conditions = parts.filter((part) => part instanceof Element && part.matches('.condition'));
    const rest = parts.filter((part) => !conditions.includes(part));
    return { when: conditions.map(words).join('、'), text: rest.map(words).join('') };
  });
  const whole = seen.filter(({ when }) => when === '');
  const said = whole.length > 0 ? whole.slice(-1) : seen;
  return said.map(({ when, text }) => (when === '' ? text : `${when}：${text}`)).join('\n');
}

const MOST_RESULTS = 3;

/** Reads what was looked for and the first of what was found; `undefined` where no results are shown. */
function foundOn(page: Element | null): Pick<SharedPage, 'title' | 'answer'> | undefined {
  const titles = [...(page?.querySelectorAll('[data-search-page] .hit-title') ?? [])].slice(0, MOST_RESULTS).map(words);
  const asked = document.querySelector<HTMLInputElement>('site-search input')?.value.trim();
  return titles.length === 0 ? undefined : { title: `搜索：${asked}`, answer: `最前面的结果：${titles.join('；')}` };
}

/** Reads from the page around a row what it passes on. */
function sharedPage(row: Element, place: Place): SharedPage {
  const page = row.closest('article, [data-page], main');
  const found = foundOn(page);
  if (found !== undefined) return { ...found, place: place.words };
  const code = page?.getAttribute('data-scenario') ?? undefined;
  const title = words(page?.querySelector('h1'));
  const description = document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '';
  // The guide answers with where to look; other pages that answer nothing say what they are about.
  const answer = answerOf(page) || (row.closest('[data-page]') ? '' : description);
  return { code, title, answer, place: place.words };
}

const svgAddress = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

async function drawQr(text: string): Promise<string | undefined> {
  await loadScript(addressOfFile('tools/qr.js'), () => window.zhuxiaoQr);
  return window.zhuxiaoQr?.(text);
}

/** The row for passing a page on: copies its link or a message, hands it to the system, shows it as a QR code. */
class PageShare extends HTMLElement {
  #status = element('p', { class: 'said', role: 'status' });

  connectedCallback(): void {
    if (!this.#status.isConnected) this.append(this.#status);
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-tool]');
      if (button !== null) this.#use(button);
    });
  }

  #use(button: HTMLElement): void {
    const place = placeOf(this);
    const page = sharedPage(this, place);
    switch (button.dataset.tool) {
      case 'link':
        copyText(
          place.words,
          this.#status,
          place.address === undefined
            ? '这一页在你的设备上，网址别人打不开，复制的是它在网站里的位置。'
            : `已复制：${place.address}`,
        );
        break;
      case 'message':
        copyText(shareMessage(page), this.#status, '已复制代码、标题、答案和网址，可以贴到聊天里。');
        break;
      case 'send':
        navigator.share({ title: sharedTitle(page), text: page.answer, url: place.words }).catch((error: Error) => {
          if (error.name !== 'AbortError') this.#status.textContent = '系统没有打开分享，请用「复制链接」。';
        });
        tellOutcome(this.#status, 'share', ['复制链接']);
        break;
      case 'qr':
        this.#toggleQr(button, place.words);
    }
  }

  async #toggleQr(button: HTMLElement, address: string): Promise<void> {
    const shown = this.querySelector('figure');
    shown?.remove();
    button.setAttribute('aria-expanded', 'false');
    if (shown !== null) return;
    const svg = await drawQr(address).catch(() => undefined);
    if (svg === undefined) {
      this.#status.textContent = '画二维码的文件没有取到，请再点一次，或者用「复制链接」。';
      return;
    }
    // A picture, not a drawing in the page: only of pictures does a long press in a chat program offer to read the code.
    const picture = element('img', { class: 'qr', src: svgAddress(svg), alt: `二维码：${address}` });
    button.setAttribute('aria-expanded', 'true');
    this.append(element('figure', {}, picture, element('figcaption', { class: 'meta' }, `扫码打开 ${address}`)));
    this.#status.textContent = '二维码在下面。';
  }
}

customElements.define('page-share', PageShare);
