import type { When } from '../../../../src/lib/cases/condition.ts';
import type { Requirement } from '../../../../src/lib/cases/requirements.ts';
import type { LetterUse } from '../../../../src/lib/letters/closing.ts';

/** A scenario's use of a letter that demands nothing. */
export function letterUse(code: string, rest: Partial<LetterUse> = {}): LetterUse {
  const signs = rest.requirements?.some(({ kind }) => kind === 'signature');
  const signer = signs ? { signer: '法人' } : {};
  return { when: {}, requirements: [], handwritten: false, ...signer, enclosures: [], unknowns: [], ...rest, code };
}

/** The demand of a seal. */
export function sealed(when?: When, unless?: When): Requirement {
  return { kind: 'seal', text: '盖', ...(when && { when }), ...(unless && { unless }) };
}

/** The leave to sign instead. */
export function signed(when: When): Requirement {
  return { kind: 'signature', text: '签', when };
}
