import path from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './architecture-rules.ts';

/**
 * The rooms of `src`, from the ground up: what stands in a room imports from rooms before it, never from one after it.
 * A folder of `src/lib` is a room of its own; elsewhere a room is a folder of `src`, or a file that lies in `src` itself.
 */
export const ROOMS: readonly string[] = [
  'lib/schemas',
  'lib/wording',
  'lib/addresses',
  'lib/knowledge',
  'lib/cases',
  'lib/timeline',
  'lib/letters',
  'lib/html',
  'lib/site-map',
  'lib/checks',
  'lib/provenance',
  'lib/checklist',
  'lib/markdown',
  'lib/editions',
  'lib/security',
  'lib/sharing',
  'lib/titles',
  'lib/styles',
  'lib/search',
  'settings.ts',
  'content-files',
  'finish',
  'integrations',
  'content.config.ts',
  'queries.ts',
  'report-address.ts',
  'prose.ts',
  'styles',
  'components',
  'layouts',
  'pages',
];

/** Returns the room that a file is in. */
export function roomOf(file: string): string {
  const [, first = '', second = ''] = file.split('/');
  return first === 'lib' ? `lib/${second}` : first;
}

/** Returns the files that a file names, as paths from the root; packages are left out, imports of types are not. */
export function importedBy({ path: from, text }: SourceFile): string[] {
  const code = from.endsWith('.astro') ? (/^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '') : text;
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => fileName.replace(/\?.*/, ''))
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(from), name));
}

/** Lists the circles of imports among files, each as the way from one of its files back to it. */
export function importCircles(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, importedBy(file)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push([...way.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}

/** Lists the imports that lead from a room to one above it, and the files that are in no room. */
export function againstOrder(files: readonly SourceFile[]): string[] {
  const level = (file: string) => ROOMS.indexOf(roomOf(file));
  return files.flatMap((file) => {
    if (level(file.path) < 0) return [`${file.path} is in no room of the list`];
    return importedBy(file)
      .filter((target) => target.startsWith('src/') && level(target) > level(file.path))
      .map((target) => `${file.path} imports ${target}, but ${roomOf(file.path)} stands below ${roomOf(target)}`);
  });
}
