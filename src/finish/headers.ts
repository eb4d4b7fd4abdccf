import { formatHeadersFile, HEADER_RULES, HEADERS_FILE } from '../lib/security/headers.ts';
import type { Stage } from './stage.ts';

/** Tells hosts which headers go with the files. */
export function headers(): Stage {
  return {
    name: 'headers',
    add: () => ({ files: new Map([[HEADERS_FILE, formatHeadersFile(HEADER_RULES)]]), facts: {} }),
  };
}
