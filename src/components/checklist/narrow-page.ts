import { type Case, judge, type When } from '../../lib/cases/condition.ts';

const conditionIn = (part: Element, name: string): When | undefined => {
  const text = part.getAttribute(name);
  return text === null ? undefined : JSON.parse(text);
};

const FACTS = '[data-when], [data-unless]';

/** Lists the conditions that decide what of a page is shown. */
export function conditionsIn(page: ParentNode): (When | undefined)[] {
  return [...page.querySelectorAll(FACTS)].flatMap((fact) => [
    conditionIn(fact, 'data-when'),
    conditionIn(fact, 'data-unless'),
  ]);
}

const isEmpty = (part: Element) =>
  [...part.children].every((child) => (child as HTMLElement).hidden || /^H[2-4]$/.test(child.tagName));

/** Hides a part that has nothing left to show, and gives it back when it has. */
function hideEmpty(parts: Iterable<HTMLElement>): void {
  for (const part of parts) part.hidden = isEmpty(part);
}

/** Hides on a page what a case rules out; shows everything again where no case is chosen. */
export function narrowPage(page: HTMLElement, known: Case | undefined): void {
  for (const fact of page.querySelectorAll<HTMLElement>(FACTS)) {
    const when = conditionIn(fact, 'data-when');
    const unless = conditionIn(fact, 'data-unless');
    const gone = judge(when, known ?? {}) === 'no' || (unless !== undefined && judge(unless, known ?? {}) === 'yes');
    fact.hidden = known !== undefined && gone;
    const chip = [...fact.querySelectorAll<HTMLElement>('.condition')].find((it) => it.closest('[data-when]') === fact);
    if (chip !== undefined) chip.hidden = known !== undefined && judge(when, known) === 'yes';
  }
  const holding = (selector: string) =>
    [...page.querySelectorAll<HTMLElement>(selector)].filter((part) => part.querySelector(FACTS) !== null);
  hideEmpty(holding('ol, ul').filter((list) => list.closest('nav') === null));
  for (const list of holding('paper-checklist')) list.hidden = list.querySelector('ol')?.hidden ?? false;
  hideEmpty(holding('div.block:not([data-when]), section'));
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.toc a')) {
    const section = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest('section');
    if (link.parentElement !== null) link.parentElement.hidden = section?.hidden ?? false;
  }
}
