import type { AccountKind, Subject } from '../schemas/subject.ts';
import { allowedOptions, conditionsOf, type When } from './condition.ts';

/** Returns the one kind of account among those named; `undefined` where there are several, or none. */
export function onlyAccount(
  { accounts }: Pick<Subject, 'accounts'>,
  isNamed: (account: AccountKind) => boolean,
): AccountKind | undefined {
  const [first, ...others] = accounts.filter(isNamed);
  return others.length === 0 ? first : undefined;
}

/** Returns the one kind of account of which some option may meet a `when`; `undefined` where several kinds may. */
export function accountOf(
  when: When | undefined,
  subject: Pick<Subject, 'accounts' | 'facet'>,
): AccountKind | undefined {
  return onlyAccount(subject, ({ options }) =>
    conditionsOf(when).some((condition) => {
      const allowed = allowedOptions(condition, subject.facet);
      return allowed === undefined || allowed.some((option) => options.includes(option));
    }),
  );
}
