import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchemas } from '../../scripts/editor-schemas.ts';
import { COLLECTION_NAMES, COLLECTIONS, keptIn } from '../../src/lib/schemas/collections.ts';

const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));

describe('the schemas for editors', () => {
  test.each([...editorSchemas()])('%s is current; if not, run npm run schemas', (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('are named in the settings for every YAML file of the content', () => {
    const yaml = COLLECTION_NAMES.filter((name) => COLLECTIONS[name].kind !== 'mdx');
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(
        yaml.map((name) => [
          `./.vscode/schemas/${name}.json`,
          `src/content/${name}${keptIn(name) === 'file' ? '' : '/*'}.yaml`,
        ]),
      ),
    );
  });

  test.each(COLLECTION_NAMES.filter((name) => COLLECTIONS[name].kind !== 'mdx'))('of %s accept the content', (name) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync(`.vscode/schemas/${name}.json`, 'utf8')));
    const files =
      keptIn(name) === 'file' ? [`${name}.yaml`] : readdirSync(`src/content/${name}`).map((file) => `${name}/${file}`);
    const wrong = files.filter((file) => !validate(parse(readFileSync(`src/content/${file}`, 'utf8'))));
    expect(wrong).toEqual([]);
  });
});
