import { checklistText, type ListedPaper, progressWords } from '../../lib/checklist/text.ts';
import { element } from '../browser/element.ts';
import { placeOf } from '../sharing/place.ts';
import { copyText } from '../tools/copy-text.ts';
import { TickStore } from './tick-store.ts';

const store = new TickStore();

const isShown = (part: Element) => getComputedStyle(part).display !== 'none';

/** The text of a part as a reader sees it, its condition in brackets; marks of sources are left out. */
function wordsOf(part: Element | null): string {
  if (part === null) return '';
  const copy = part.cloneNode(true) as Element;
  const copies = [...copy.querySelectorAll('*')];
  [...part.querySelectorAll('*')].forEach((original, index) => {
    if (original.matches('sup') || !isShown(original)) copies[index]?.remove();
    else if (original.matches('.condition')) copies[index]?.replaceChildren(`（${original.textContent?.trim()}）`);
  });
  return (copy.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/([））]) /g, '$1')
    .trim();
}

function listedPaper(paper: Element, ticked: boolean): ListedPaper {
  const demands = [...paper.querySelectorAll('.demands li')].filter(isShown).map((demand) => {
    const template = demand.querySelector<HTMLAnchorElement>('a.template');
    return template === null ? wordsOf(demand) : `官方模板 ${template.href}`;
  });
  return { name: wordsOf(paper.querySelector('.paper-name')), demands, ticked };
}

/** The case that the list is for: the answers given, or those that lead to this list. */
function caseOf(page: Element | null, list: Element): string {
  const chosen = [...(page?.querySelectorAll<HTMLInputElement>('case-switch input:checked') ?? [])]
    .filter((choice) => isShown(choice.closest('fieldset') ?? choice))
    .map(({ dataset }) => dataset.words ?? '');
  const labels = [...list.querySelectorAll('.count .condition')].map(({ textContent }) => textContent?.trim() ?? '');
  return (chosen.length > 0 ? chosen : labels).join(' · ');
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
    store.watch(() => this.#show());
    // The page says what it comes to whenever a case is chosen; other papers may be shown then.
    const page = this.#page;
    if (page !== null) new MutationObserver(() => this.#show()).observe(page, { attributeFilter: ['data-outcome'] });
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
      return box === null || !isShown(paper) ? [] : [{ paper, box }];
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
      kind: caseOf(page, this),
      papers: this.#papers().map(({ paper, box }) => listedPaper(paper, box.checked)),
      place: placeOf(this).words,
    });
    copyText(text, this.#copied, '清单已复制，可以贴到聊天里。');
  }
}

customElements.define('paper-checklist', PaperChecklist);
