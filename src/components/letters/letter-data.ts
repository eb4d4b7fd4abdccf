import type { LetterPage } from '../../lib/letters/document.ts';
import type { Facet } from '../../lib/schemas/facet.ts';

/** What a letter's page hands to its script. */
export interface LetterData extends LetterPage {
  facets: readonly Facet[];
  /** For a mail: where it goes, and the format of its subject. */
  mail?: { address: string; subject: string };
}
