import { judge, type When } from '../../lib/cases/condition.ts';

/** The answers that an address holds, or that a switch has. */
export type Given = Record<string, string>;

/** Reads the answers of an address: the first to each question, as `parseAnswers` does. */
export const readQuery = (query: string): Given =>
  Object.fromEntries([...new Map([...new URLSearchParams(query)].reverse())].reverse());

/** What a choice answers: the option of its facet, or what is written on it. */
export const answersOf = ({ name, value, dataset }: HTMLInputElement): Given =>
  dataset.answers === undefined ? { [name]: value } : JSON.parse(dataset.answers);

/** The condition that a choice stands for. */
export const whenOf = (choice: HTMLInputElement): When =>
  choice.dataset.when === undefined ? answersOf(choice) : JSON.parse(choice.dataset.when);

/** Sets the choices of a switch as answers say. Returns the choices that others rule out, which stay as they are not. */
export function choose(choices: readonly HTMLInputElement[], given: Given): HTMLInputElement[] {
  for (const choice of choices) choice.checked = false;
  return choices.filter((choice) => {
    const named = given[choice.name];
    if (named === undefined ? judge(whenOf(choice), given) !== 'yes' : named !== choice.value) return false;
    // What an answer before it rules out is not there to be chosen.
    choice.checked = getComputedStyle(choice).visibility === 'visible';
    return !choice.checked;
  });
}
