import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { againstOrder, importCircles, importedBy, ROOMS, roomOf } from './architecture-graph.ts';
import type { SourceFile } from './architecture-rules.ts';

const CODE = /\.(?:ts|astro)$/;

function codeIn(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && CODE.test(item.name))
    .map((item) => `${item.parentPath}/${item.name}`.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.d.ts'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

describe('the files of src', () => {
  const files = codeIn('src');

  it('import one another without a circle, types included', () => {
    expect(importCircles(files)).toEqual([]);
  });

  it('import from their own room and from those below it', () => {
    expect(againstOrder(files)).toEqual([]);
  });

  it('leave no room of the list empty', () => {
    const rooms = new Set(files.map(({ path }) => roomOf(path)));
    expect(ROOMS.filter((room) => room !== 'styles' && !rooms.has(room))).toEqual([]);
  });
});

const file = (path: string, text: string): SourceFile => ({ path, text });

describe('a circle', () => {
  test.each([
    ['values', "import { b } from './b.ts';", "import { a } from './a.ts';"],
    ['types', "import type { B } from './b.ts';", "import type { A } from './a.ts';"],
    ['exports', "export { b } from './b.ts';", "export * from './a.ts';"],
    ['queries', "import b from './b.ts?inline-script';", "const a = await import('./a.ts');"],
  ])('of %s is found', (_, a, b) => {
    expect(importCircles([file('src/a.ts', a), file('src/b.ts', b)])).toEqual(['src/a.ts → src/b.ts → src/a.ts']);
  });

  it('of three files is told as the way around', () => {
    const files = [
      file('src/a.ts', "import './b.ts';"),
      file('src/b.ts', "import './c.ts';"),
      file('src/c.ts', "import './b.ts';"),
    ];
    expect(importCircles(files)).toEqual(['src/b.ts → src/c.ts → src/b.ts']);
  });

  it('is none where two ways lead to one file', () => {
    const files = [
      file('src/a.ts', "import './b.ts'; import './c.ts';"),
      file('src/b.ts', "import './c.ts';"),
      file('src/c.ts', "import 'zod';"),
    ];
    expect(importCircles(files)).toEqual([]);
  });
});

describe('the order of rooms', () => {
  it('lets a room import from below', () => {
    expect(againstOrder([file('src/lib/cases/a.ts', "import '../schemas/b.ts';")])).toEqual([]);
  });

  test.each([
    ['src/lib/schemas/a.ts', "import type { B } from '../cases/b.ts';"],
    ['src/components/A.astro', "---\nimport B from '../pages/b.astro';\n---\n<B />"],
    ['src/finish/a.ts', "import { b } from '../integrations/b.ts';"],
  ])('refuses %s with %j', (path, text) => {
    expect(againstOrder([file(path, text)])).toHaveLength(1);
  });

  it('refuses a folder of src/lib that is not in the list', () => {
    expect(againstOrder([file('src/lib/odds/a.ts', '')])).toHaveLength(1);
  });

  it('reads the imports of a component from its front matter', () => {
    const text = "---\nimport B from './B.astro';\n---\n<p>import C from './C.astro';</p>";
    expect(importedBy(file('src/components/A.astro', text))).toEqual(['src/components/B.astro']);
  });
});
