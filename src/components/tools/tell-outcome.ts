import { type Act, actWords } from '../../lib/sharing/browser-acts.ts';

/** Says in `status` what should have happened, and what to do where it has not; `instead` names buttons that work anywhere. */
export function tellOutcome(status: HTMLElement, act: Act, instead?: readonly string[]): void {
  status.textContent = actWords(act, navigator.userAgent, instead);
}
