import { checklistText, type ListedPaper, progressWords } from '../../lib/checklist/text.ts';
import { element } from '../element.ts';
import { placeOf } from '../sharing/place.ts';
import { copyText } from '../tools/copy-text.ts';
import { TickStore } from './tick-store.ts';

const store = new TickStore();

/** The text of a part as a reader sees it, its condition in brackets; marks of sources are left out. */
function wordsOf(part: Element | null): string {
  const copy = part?.cloneNode(true) as Element | undefined;
  for (const gone of copy?.querySelectorAll('sup, [hidden]') ?? []) gone.remove();
  for (const chip of copy?.querySelectorAll('.condition') ?? []) chip.textContent = `（${chip.textContent?.trim()}）`;
  return (
    copy?.textContent
      ?.replace(/\s+/g, ' ')
      .replace(/([））]) /g, '$1')
      .trim() ?? ''
  );
}

function listedPaper(paper: Element, ticked: boolean): ListedPaper {
  const details = [...paper.querySelectorAll<HTMLElement>('.demands li, .note')].filter((part) => !part.hidden);
  const templates = [...paper.querySelectorAll<HTMLAnchorElement>('a.url')].map(({ href }) => `官方模板 ${href}`);
  return {
    name: wordsOf(paper.querySelector('.paper-name')),
    demands: [...details.map(wordsOf), ...templates],
    ticked,
  };
}

/** A list of papers to tick off: the ticks stay on this device, and the list can be copied for a chat. */
class PaperChecklist extends HTMLElement {
  #copied = element('p', { class: 'said', role: 'status' });

  connectedCallback(): void {
    if (!this.#copied.isConnected) this.append(this.#copied);
    // Ticked before this script was there.
    const early = this.#papers().filter(({ box }) => box.checked);
    if (early.length > 0)
      this.#change(
        early.map(({ box }) => box.value),
        true,
      );
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#change([target.value], target.checked);
    });
    this.addEventListener('click', (event) => {
      const tool = (event.target as Element).closest<HTMLElement>('button[data-tool]')?.dataset.tool;
      if (tool === 'list') this.#copy();
      if (tool === 'reset')
        this.#change(
          this.#papers().map(({ box }) => box.value),
          false,
        );
    });
    this.#page?.addEventListener('narrowed', () => this.#show());
    store.watch(() => this.#show());
    this.#show();
  }

  get #page(): HTMLElement | null {
    return this.closest('[data-scenario]');
  }

  get #code(): string {
    return this.#page?.dataset.scenario ?? '';
  }

  /** The papers that are shown, with their boxes. */
  #papers(): { paper: HTMLElement; box: HTMLInputElement }[] {
    return [...this.querySelectorAll<HTMLElement>('.paper')].flatMap((paper) => {
      const box = paper.querySelector<HTMLInputElement>('.tick input');
      return box === null || paper.hidden ? [] : [{ paper, box }];
    });
  }

  #change(papers: string[], ticked: boolean): void {
    if (this.#code !== '') store.change(this.#code, papers, ticked);
  }

  #show(): void {
    const ticks = store.read().get(this.#code);
    for (const box of this.querySelectorAll<HTMLInputElement>('.tick input')) {
      box.checked = ticks?.has(box.value) ?? false;
      box.closest('.paper')?.classList.toggle('ticked', box.checked);
    }
    const progress = this.querySelector('[data-progress]');
    if (progress === null) return;
    const papers = this.#papers().map(({ box }) => ({ ticked: box.checked }));
    const stay = store.kept ? '勾只存在这台设备上。' : '这台设备不让网页存东西，勾只在这次打开时有效。';
    const words = `备好 ${progressWords(papers)}。${papers.some(({ ticked }) => ticked) || !store.kept ? stay : ''}`;
    if (progress.textContent !== words) progress.textContent = words;
  }

  #copy(): void {
    const page = this.#page;
    const text = checklistText({
      code: this.#code,
      title: wordsOf(page?.querySelector('h1') ?? null),
      kind: wordsOf(
        page?.querySelector('chosen-case strong') ?? this.parentElement?.querySelector(':scope > h3') ?? null,
      ),
      papers: this.#papers().map(({ paper, box }) => listedPaper(paper, box.checked)),
      place: placeOf(this).words,
    });
    copyText(text, this.#copied, '清单已复制，可以贴到聊天里。');
  }
}

customElements.define('paper-checklist', PaperChecklist);
