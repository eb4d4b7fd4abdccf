// Writes the schemas that editors complete and check YAML by: `npm run schemas`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { argumentsOrEnd } from './arguments.ts';
import { editorSchemas } from './editor-schemas.ts';

argumentsOrEnd({});
mkdirSync('.vscode/schemas', { recursive: true });
for (const [file, text] of editorSchemas()) writeFileSync(file, text);
