import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { BuildFailure } from 'esbuild';
import type { Plugin } from 'vite';
import { bundleInlineScript } from '../finish/bundle-script.ts';

const QUERY = '?inline-script';

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
