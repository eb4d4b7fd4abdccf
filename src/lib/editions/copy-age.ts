import type { Edition } from './edition.ts';

/** What a host answered when it was asked which edition it has now. */
export interface HostAnswer {
  status: number;
  /** Another address answered than the one that was asked. */
  redirected: boolean;
  body: string;
}

/**
 * How a copy stands to the site it was taken from: it is the same, the site has a newer one, somebody else answers where the
 * site was, or nobody does.
 */
export type CopyAge = { state: 'same' | 'replaced' | 'silent' } | { state: 'newer'; edition: Edition };

function parseEdition(body: string): Edition | undefined {
  try {
    const { version, updated, content } = JSON.parse(body) as Partial<Record<keyof Edition, unknown>>;
    if (typeof version === 'string' && typeof updated === 'string' && typeof content === 'string') {
      return { version, updated, content };
    }
  } catch {
    // Not what the site answers.
  }
  return undefined;
}

/** Judges the answer of a host, `undefined` where none came, by the edition of the copy that asks. */
export function judgeCopy(own: Edition, answer: HostAnswer | undefined): CopyAge {
  if (answer === undefined || answer.status >= 500) return { state: 'silent' };
  const edition = answer.status === 200 && !answer.redirected ? parseEdition(answer.body) : undefined;
  if (edition === undefined) return { state: 'replaced' };
  return edition.version === own.version && edition.content === own.content
    ? { state: 'same' }
    : { state: 'newer', edition };
}
