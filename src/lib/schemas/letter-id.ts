/** The names of the letters the site helps to write, in the order in which lists show them. */
export const LETTER_IDS = [
  'mini-program-application',
  'official-account-application',
  'deregistration-letter',
  'rename-statement',
  'nickname-release-application',
  'nickname-release-mail',
] as const;

/** The name of a letter. */
export type LetterId = (typeof LETTER_IDS)[number];
