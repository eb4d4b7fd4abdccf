import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin, transform } from 'esbuild';
import { SCRIPT_TARGET } from './old-engines.ts';

/** A script ready to stand inside a page, and every file it was made of. */
export interface InlineScript {
  code: string;
  files: string[];
}

/** `import sheet from './x.css?inline'` gives the text of a style sheet, as Vite does it for the modules of pages. */
const inlineSheets: Plugin = {
  name: 'inline-sheets',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?inline$/ }, ({ path: file, resolveDir }) => ({
      path: path.resolve(resolveDir, file.replace(/\?inline$/, '')),
    }));
    onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const sheet = await transform(await readFile(file, 'utf8'), {
        loader: 'css',
        minify: true,
        target: SCRIPT_TARGET,
      });
      return { contents: sheet.code.trim(), loader: 'text' };
    });
  },
};

/** Bundles a TypeScript file and what it imports into one small classic script; the same files give the same text. */
export async function bundleInlineScript(file: string): Promise<InlineScript> {
  const result = await build({
    entryPoints: [file],
    // So that neither the working directory nor its spelling can show in the output.
    absWorkingDir: path.dirname(file),
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    minify: true,
    target: SCRIPT_TARGET,
    plugins: [inlineSheets],
    // A bug of Safari 14.0 in a rare form of it would have esbuild refuse all: https://github.com/evanw/esbuild/issues/4436
    supported: { destructuring: true },
    // Fields are assigned: to define them takes a helper in each script, and nothing here has a setter to go round.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  });
  const files = Object.keys(result.metafile.inputs).map((input) => path.resolve(path.dirname(file), input));
  return { code: escapeForScript(result.outputFiles[0]?.text.trim() ?? ''), files: files.sort() };
}

/** Hides what would end a script element, or open a comment in it; both stand in strings and patterns only. */
function escapeForScript(code: string): string {
  return code.replace(/<(?=\/script|!--|script)/gi, '\\x3C');
}
