import { describe, expect, test } from 'vitest';
import { isLeftBySystems } from '../../../src/content-files/strays.ts';

describe('a file of the content folder', () => {
  test.each(['.mp-2.mdx.swp', 'mp-2.mdx~', '#mp-2.mdx#', '~$mp-2.mdx', 'thumbs.db', 'Desktop.ini'])(
    '%s was left by a program',
    (name) => {
      expect(isLeftBySystems(name)).toBe(true);
    },
  );

  test.each(['mp-2.mdx', 'mp-2.mdx.bak', 'a~b.yaml', 'thumbs.db.yaml'])('%s was not', (name) => {
    expect(isLeftBySystems(name)).toBe(false);
  });
});
