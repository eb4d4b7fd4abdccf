import { type Act, outcomeWords } from '../../lib/sharing/outcome.ts';

/** Says in `status` what should have happened, and what to do where it has not; `instead` names a button that works anywhere. */
export function tellOutcome(status: HTMLElement, act: Act, instead?: string): void {
  status.textContent = outcomeWords(act, navigator.userAgent, instead);
}
