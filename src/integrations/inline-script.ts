import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { type BuildFailure, type Plugin as BundlePlugin, build, transform } from 'esbuild';
import type { Plugin } from 'vite';

const QUERY = '?inline-script';

/** A script ready to stand inside a page, and every file it was made of. */
export interface InlineScript {
  code: string;
  files: string[];
}

const TARGET = ['es2020', 'chrome87', 'safari14'];

/** `import sheet from './x.css?inline'` gives the text of a style sheet, as Vite does it for the modules of pages. */
const inlineSheets: BundlePlugin = {
  name: 'inline-sheets',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?inline$/ }, ({ path: file, resolveDir }) => ({
      path: path.resolve(resolveDir, file.replace(/\?inline$/, '')),
    }));
    onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const sheet = await transform(await readFile(file, 'utf8'), { loader: 'css', minify: true, target: TARGET });
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
    target: TARGET,
    plugins: [inlineSheets],
    // A bug of Safari 14.0 in a rare form of it would have esbuild refuse all: https://github.com/evanw/esbuild/issues/4436
    supported: { destructuring: true },
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  });
  const files = Object.keys(result.metafile.inputs).map((input) => path.resolve(path.dirname(file), input));
  return { code: escapeForScript(result.outputFiles[0]?.text.trim() ?? ''), files: files.sort() };
}

/** Hides what would end a script element, or open a comment in it; both stand in strings and patterns only. */
export function escapeForScript(code: string): string {
  return code.replace(/<(?=\/script|!--|script)/gi, '\\x3C');
}

/** Vite plugin for `import code from './x.element.ts?inline-script'`: the script as a string. */
export function inlineScriptPlugin(): Plugin {
  return {
    name: 'inline-script',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(QUERY)) return undefined;
      const resolved = await this.resolve(id.slice(0, -QUERY.length), importer, { skipSelf: true });
      return resolved && resolved.id + QUERY;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return undefined;
      const file = id.slice(0, -QUERY.length);
      const script = await bundleInlineScript(file).catch((failure: BuildFailure) => failure);
      if (script instanceof Error) {
        const [{ text, location } = { text: script.message, location: null }] = script.errors ?? [];
        if (location === null) return this.error({ message: text, id: file });
        // A broken file is watched as well, so that mending it is noticed.
        const broken = path.resolve(path.dirname(file), location.file);
        this.addWatchFile(broken);
        return this.error({ message: text, id: broken, loc: { ...location, file: broken } });
      }
      const { code, files } = script;
      for (const part of files) this.addWatchFile(part);
      return { code: `export default ${JSON.stringify(code)};`, moduleType: 'js', map: null };
    },
  };
}

/**
 * Lets pages carry their scripts inside themselves: from disk a browser runs a classic script in the page, but fetches
 * no module. Used as `<script is:inline set:html={code} />`.
 */
export function inlineScript(): AstroIntegration {
  return {
    name: 'inline-script',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [inlineScriptPlugin()] } });
      },
    },
  };
}
