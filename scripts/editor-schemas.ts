import { COLLECTION_NAMES, COLLECTIONS } from '../src/lib/schemas/collections.ts';
import { jsonSchemaOf } from '../src/lib/schemas/schema-paths.ts';

/** The text of each schema file by its name; a list's schema is that of the whole file. */
export function editorSchemas(): Map<string, string> {
  return new Map(
    COLLECTION_NAMES.map((name) => {
      const { $schema, ...entry } = jsonSchemaOf(name);
      const whole = COLLECTIONS[name].kind === 'list' ? { type: 'array', minItems: 1, items: entry } : entry;
      return [`.vscode/schemas/${name}.json`, `${JSON.stringify({ $schema, ...whole }, null, 2)}\n`];
    }),
  );
}
