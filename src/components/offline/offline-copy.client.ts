// Has the browser keep the site for when the network is gone, and tells of a new version: never forced, as
// somebody may be in the middle of the guide.

import { addStyles } from '../browser/add-styles.ts';
import { element } from '../browser/element.ts';
import { watchCopy } from './check-copy.ts';
import { offerInstalling, showKept, showRefused } from './keeping-view.ts';
import sheet from './news.css?inline';
import { fillInTyped, putTypedAside } from './typed-fields.ts';

/**
 * Milliseconds that a first visit is left alone: who has come to search does so in these, and would wait a fifth longer for
 * the results while the whole site is being fetched.
 */
const QUIET = 4000;

const {
  workerHref = '',
  manifestHref = '',
  editionHref = '',
  changesHref = '',
  version = '',
  updated = '',
  content = '',
} = document.currentScript?.dataset ?? {};

function announce(text: string, ...buttons: HTMLButtonElement[]): void {
  const before = document.querySelector('.news');
  if (before === null) addStyles(sheet);
  else before.remove();
  const bar = element('div', { class: 'news', role: 'status' }, element('p', {}, text));
  const close = element('button', { type: 'button' }, buttons.length > 0 ? '以后再说' : '知道了');
  close.addEventListener('click', () => bar.remove());
  bar.append(...buttons, close);
  document.body.append(bar);
}

/** Offers a new version; `take` brings it and then shows the page again, or another one. */
function announceNew(take: (show: () => void) => void): void {
  const refresh = element('button', { type: 'button', class: 'button' }, '刷新');
  refresh.addEventListener('click', () => {
    putTypedAside();
    take(() => location.reload());
  });
  const buttons = [refresh];
  if (changesHref !== '') {
    const changes = element('button', { type: 'button' }, '看改了什么');
    changes.addEventListener('click', () => take(() => location.assign(changesHref)));
    buttons.push(changes);
  }
  announce('有新版本，刷新后生效；填好的内容会留着。', ...buttons);
}

async function keep(): Promise<void> {
  const container = navigator.serviceWorker;
  let shown = container.controller !== null;
  let asked: (() => void) | undefined;
  const registration = await container.register(workerHref);
  const activate = (show: () => void) => {
    asked = show;
    if (registration.waiting === null) show();
    else registration.waiting.postMessage({ type: 'SKIP_WAITING' });
  };
  container.addEventListener('controllerchange', () => {
    if (asked) asked();
    // Another tab took the new version; this one still shows the old.
    else if (shown) announceNew((show) => show());
    shown = true;
  });
  if (shown) {
    container.controller?.postMessage({ type: 'REPAIR' });
    watchCopy(
      { href: editionHref, version, updated, content },
      {
        newer: () => void registration.update().catch(() => {}),
        replaced: () =>
          announce(
            `没能和网站核对：它可能搬走了，也可能这里的网络要先登录。你看的是存在这台设备上的副本，内容更新到 ${updated}，可能已经旧了。`,
          ),
      },
    );
  }
  const watch = (coming: ServiceWorker | null) => {
    let complete = false;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') {
        complete = true;
        if (shown) announceNew(activate);
      } else if (coming.state === 'activated') showKept(coming);
      else if (coming.state === 'redundant' && !complete && !shown) showRefused();
      else if (coming.state === 'redundant' && !complete && shown) {
        announce('新版本没有下载完整，先照旧用现在的版本；下次打开会再试。');
      }
    });
  };
  if (registration.waiting !== null && shown) announceNew(activate);
  if (registration.active !== null) showKept(registration.active);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
}

fillInTyped();
document.head.append(element('link', { rel: 'manifest', href: manifestHref }));
offerInstalling();
// A browser that refuses to keep anything shows the site as always.
if (!('serviceWorker' in navigator)) showRefused();
else {
  // Where the site is kept already, the browser looks for a new version by itself, and what becomes of that has to be seen.
  setTimeout(() => keep().catch(showRefused), navigator.serviceWorker.controller === null ? QUIET : 0);
}
