// On the page of downloads says what this browser keeps, and offers the rest and, where a browser does so, installing.
import { formatSize } from '../../lib/editions/download.ts';
import { element } from '../browser/element.ts';
import type { KeptState, WorkerAnswer, WorkerMessage } from './worker-messages.ts';

const place = () => document.querySelector<HTMLElement>('[data-keeping]');

/** Says that nothing is kept, where something was promised. */
export function showRefused(): void {
  place()?.replaceChildren(
    element(
      'p',
      { role: 'status' },
      '这个浏览器没有让网站在这台设备上留一份（无痕窗口、空间不够，或者设置不允许），断网时打不开。要离线看，请下载上面的文件。',
    ),
  );
}

/** Asks a worker; calls back for each of its answers. */
function ask(worker: ServiceWorker, message: WorkerMessage, answered: (answer: WorkerAnswer) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => answered(data);
  worker.postMessage(message, [port2]);
}

/** Says whether the browser promises to keep what it has where room gets short. */
async function lasting(): Promise<string> {
  const persisted = await navigator.storage?.persist?.().catch(() => false);
  return persisted
    ? '浏览器答应一直留着，除非你清除网站数据。'
    : '设备空间不够时，浏览器可能会清掉一部分；下次联网打开会自动补上。';
}

function wordsOf({ missing, pages }: KeptState): string {
  const all = '这台设备上已经留了一份，断网也能打开';
  if (missing === 0) return `${all}：全部页面和全文搜索都在里面。`;
  const some = pages > 0 ? `常用的页面。另外 ${pages} 页打开过一次才有` : '全部页面，也能按常用说法搜索';
  return `${all}${some}。还没有存的：全文搜索、打印版和做 Word 文件的部件，用到时才存。`;
}

function show(worker: ServiceWorker, state: KeptState, said = ''): void {
  const status = element('p', { role: 'status' }, wordsOf(state), said);
  const button = element('button', { type: 'button', class: 'button' }, `全部存下（${formatSize(state.bytes)}）`);
  button.addEventListener('click', () => {
    button.disabled = true;
    const stays = lasting();
    ask(worker, { type: 'WHOLE' }, ({ progress, state: now }) => {
      if (progress !== undefined) status.textContent = `正在存：${progress.done} / ${progress.of} 个文件……`;
      if (now === undefined) return;
      const left = `有 ${now.missing} 个文件没有存下：网络断了，或者空间不够。再点一次，会接着存。`;
      show(worker, now, now.missing > 0 ? left : '');
      // Some browsers ask the reader, who may take their time.
      if (now.missing === 0) stays.then((words) => show(worker, now, words));
    });
  });
  place()?.replaceChildren(status, ...(state.missing > 0 ? [element('p', {}, button)] : []));
}

/** Says what a worker keeps. */
export function showKept(worker: ServiceWorker): void {
  if (place() !== null) ask(worker, { type: 'STATE' }, ({ state }) => state && show(worker, state));
}

/** What browsers that install sites tell a page. */
interface InstallOffer extends Event {
  prompt: () => Promise<{ outcome: string }>;
}

/** Offers to install the site where the browser says that it can. */
export function offerInstalling(): void {
  const host = document.querySelector<HTMLElement>('[data-installing]');
  if (host === null) return;
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    const status = element('p', { role: 'status' });
    const button = element('button', { type: 'button', class: 'button' }, '装到这台设备');
    button.addEventListener('click', async () => {
      const { outcome } = await (event as InstallOffer).prompt();
      status.textContent =
        outcome === 'accepted' ? '装好了，在桌面或应用列表里能找到它。' : '没有装。要装的时候再点一次。';
    });
    host.replaceChildren(element('p', {}, button), status);
  });
}
