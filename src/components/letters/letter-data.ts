import type { LetterPage } from '../../lib/letters/document.ts';
import type { Facet } from '../../lib/schemas/facet.ts';

/** What a letter's page hands to its script. */
export interface LetterData extends LetterPage {
  id: string;
  facets: readonly Facet[];
  /** For a mail: where it goes, the format of its subject, and the field that is put into it. */
  mail?: { address: string; subject: string; names: string };
}
