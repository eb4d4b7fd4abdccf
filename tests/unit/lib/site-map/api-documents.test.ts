import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES } from '../../../../src/lib/schemas/collections.ts';
import { documentIndex } from '../../../../src/lib/site-map/api-documents.ts';
import { documentName } from '../../../../src/lib/site-map/collection-document.ts';

describe('the list of published files', () => {
  it('has a file of its own for every collection, the short list of scenarios and the guide', () => {
    const files = documentIndex();
    const names = files.map(({ name }) => name);
    expect(names).toEqual(['scenarios', 'guide', ...COLLECTION_NAMES.map(documentName)]);
    expect(files.every(({ label }) => label !== '')).toBe(true);
    expect(files.at(4)).toMatchObject({ url: 'api/scenario-data.json', schema: 'api/schema/scenario-data.json' });
  });
});
