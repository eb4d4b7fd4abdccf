import '../browser/older-engines.ts';
import { formatAnswers, parseAnswers } from '../../lib/cases/answers.ts';
import type { Case } from '../../lib/cases/condition.ts';
import { askedFacets, fittingAnswers } from '../../lib/letters/asked.ts';
import { closingOf } from '../../lib/letters/closing.ts';
import { composeLetter, formatText, knownOf, type LetterDocument } from '../../lib/letters/document.ts';
import type { Values } from '../../lib/letters/field.ts';
import { fieldsIn } from '../../lib/letters/letter.ts';
import { mailSubject, mailText, mailtoAddress } from '../../lib/letters/mail.ts';
import { copiedMailWords } from '../../lib/sharing/browser-acts.ts';
import { dayInChina } from '../../lib/timeline/calendar-day.ts';
import { element } from '../browser/element.ts';
import { type PageAddress, pageAddressOf } from '../browser/page-address.ts';
import { copyText } from '../tools/copy-text.ts';
import { tellOutcome } from '../tools/tell-outcome.ts';
import { closingView, questionViews } from './case-view.ts';
import { type FieldView, fieldView, typedIn } from './field-view.ts';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts';
import { downloadDocx, printLetter } from './letter-actions.ts';
import type { LetterData } from './letter-data.ts';
import { sheetLines } from './sheet-view.ts';

/** The form beside a letter: what is typed shows in the letter at once. Nothing of it goes anywhere by itself. */
class LetterWriter extends HTMLElement {
  private data!: LetterData;
  private address!: PageAddress;
  private answers: Case = {};
  private fields: FieldView[] = [];
  private readonly cases = element('div', { class: 'fields' });
  private readonly place = element('div');
  private readonly status = element('p', { class: 'meta', role: 'status' });
  private readonly remember = element('input', { type: 'checkbox', autocomplete: 'off' });
  private readonly mailto = element('a', { class: 'button' }, '打开邮件程序');
  /** What the reader was told is empty before a mail was opened. */
  private told = '';

  connectedCallback(): void {
    this.data = JSON.parse(this.querySelector('[type="application/json"]')?.textContent ?? '');
    this.address = pageAddressOf(this);
    this.fields = this.data.fields.map((field) => fieldView(field, this.data.id, dayInChina(Date.now())));
    this.fill(keptDraft());
    this.querySelector('[data-form]')?.append(this.form());
    this.address.watch(() => this.readAnswers());
    this.readAnswers();
  }

  private get asks(): readonly string[] {
    return this.data.letter.asks ?? [];
  }

  private fill(kept: Values | undefined): void {
    this.remember.checked = kept !== undefined;
    for (const { id, control } of this.fields) control.value = kept?.[id] ?? '';
  }

  private form(): HTMLElement {
    const form = element('form', { class: 'block', novalidate: '', 'aria-label': this.data.letter.title });
    form.append(this.cases, this.place, element('div', { class: 'fields' }, ...this.fields.map(({ row }) => row)));
    form.append(this.keeping(), this.actions(), this.status);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', (event) => this.typed(event.target));
    return form;
  }

  private keeping(): HTMLElement {
    const forget = element('button', { type: 'button', class: 'link' }, '删掉填的内容');
    forget.addEventListener('click', () => {
      forgetDraft();
      this.fill(undefined);
      this.show();
      this.say('填的内容都删掉了，这台设备上也没有留下。');
    });
    const label = element('label', { class: 'choice' }, this.remember, '在这台设备上记住填的内容');
    const note = '不勾就什么都不存，关掉这一页就没有了。填的内容不会发到任何地方。';
    return element('div', { class: 'block' }, label, element('p', { class: 'meta' }, note, ' ', forget));
  }

  private actions(): HTMLElement {
    const row = element('p', { class: 'letter-actions' });
    const add = (label: string, run: () => unknown) => {
      const button = element('button', { type: 'button', class: 'button' }, label);
      button.addEventListener('click', run);
      row.append(button);
    };
    const mail = this.data.mail !== undefined;
    if (mail) {
      row.append(this.mailto);
      this.mailto.addEventListener('click', (event) => this.mail(event));
      add('复制收件人', () => this.copy(this.compose().to));
      add('复制标题', () => this.copy(this.compose().title));
      add('复制正文', () => this.copy(mailText(this.compose()), this.emptyWords()));
    } else {
      const { docxHref } = this.dataset;
      if (docxHref !== undefined) add('下载 Word', () => this.download(docxHref));
      else this.say('这一个文件里不带 Word 下载，网站和压缩包里有；这里可以打印或复制文字。');
      add('复制文字', () => this.copy(formatText(this.compose()), this.emptyWords()));
    }
    add('打印', () => {
      printLetter();
      tellOutcome(this.status, 'print', [mail ? '复制正文' : '复制文字']);
    });
    return row;
  }

  private typed(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement) return;
    if (target === this.remember && !this.remember.checked) {
      forgetDraft();
      this.say('不再记住；以前存在这台设备上的也删掉了。');
    } else if (this.remember.checked && !keepDraft(typedIn(this.fields))) {
      this.remember.checked = false;
      this.say('浏览器不让这一页存东西，填的内容只在这一次有效。');
    } else if (target === this.remember) this.say('填的内容存在这台设备上了，别的申请里相同的项也会用它。');
    this.show();
  }

  private readAnswers(): void {
    const query = this.address.query();
    if (query === undefined) return;
    const { answers } = parseAnswers(query, this.data.facets);
    this.answers = fittingAnswers(this.data.uses, this.asks, answers);
    this.showCase();
  }

  private answer(facet: string, option: string): void {
    const { [facet]: _before, ...others } = this.answers;
    const wanted = option === '' ? others : { ...others, [facet]: option };
    // What was just answered counts more than what it rules out.
    const order = [facet, ...this.asks.filter((id) => id !== facet)];
    this.answers = fittingAnswers(this.data.uses, order, wanted);
    this.address.go(formatAnswers(this.answers, this.data.facets), 'replace');
    this.showCase();
    this.querySelector<HTMLElement>(`[id="${this.data.id}-${facet}"]`)?.focus();
  }

  private showCase(): void {
    const { id, uses, facets, letter } = this.data;
    const known = knownOf({ uses }, this.answers);
    const asked = askedFacets(uses, this.asks, facets, this.answers);
    this.cases.replaceChildren(
      ...questionViews(asked, this.answers, id, (facet, option) => this.answer(facet, option)),
    );
    if (letter.kind === 'letter') this.place.replaceChildren(closingView(closingOf(uses, known), facets, known));
    const shown = new Map(fieldsIn(this.data, known).map(({ field, optional }) => [field.id, optional]));
    for (const { id: name, row, free } of this.fields) {
      row.hidden = !shown.has(name);
      free(shown.get(name));
    }
    this.show();
  }

  private compose(): LetterDocument {
    const values = typedIn(this.fields);
    const letter = composeLetter(this.data, values, this.answers);
    const { mail } = this.data;
    if (mail === undefined) return letter;
    return { ...letter, to: mail.address, title: mailSubject(mail.subject, values, mail.names) };
  }

  private show(): void {
    const letter = this.compose();
    const { mail } = this.data;
    this.querySelector('[data-sheet]')?.replaceChildren(...sheetLines(letter, mail !== undefined));
    if (mail !== undefined) this.mailto.href = mailtoAddress(mail.address, letter.title, mailText(letter)).address;
  }

  private say(words: string): void {
    this.status.textContent = words;
  }

  private copy(text: string, empty = ''): void {
    copyText(text, this.status, `复制好了。${empty}`);
  }

  /** Says which fields that the letter needs are empty; nothing where none is. */
  private emptyWords(): string {
    const empty = this.fields.filter(
      ({ row, control, needed }) => !row.hidden && needed() && control.value.trim() === '',
    );
    return empty.length === 0 ? '' : `还空着：${empty.map(({ label }) => label).join('、')}。`;
  }

  /**
   * A mail program opens by itself, but not without a word where something is empty: that is said first, and a second press
   * opens it as it is. What is too long for its address goes by way of the clipboard.
   */
  private mail(event: Event): void {
    const empty = this.emptyWords();
    if (empty !== this.told) {
      this.told = empty;
      if (empty !== '') {
        event.preventDefault();
        this.say(`${empty}填好再打开；想先打开、在邮件里填，就再点一次。`);
        return;
      }
    }
    const letter = this.compose();
    const { cut } = mailtoAddress(letter.to, letter.title, mailText(letter));
    if (cut) copyText(mailText(letter), this.status, copiedMailWords(navigator.userAgent));
    else tellOutcome(this.status, 'mail', ['复制收件人', '复制标题', '复制正文']);
  }

  private async download(address: string): Promise<void> {
    this.say('正在做 Word 文件……');
    await downloadDocx(this.compose(), address).then(
      () => tellOutcome(this.status, 'download', ['复制文字']),
      () => this.say('做 Word 文件的部件没有取到：再点一次试试，或者打印、复制文字。'),
    );
  }
}

customElements.define('letter-writer', LetterWriter);
