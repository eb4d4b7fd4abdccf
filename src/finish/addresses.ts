import { checkScriptFile, checkStyleFile, makePagePortable } from './addresses/portable-page.ts';
import type { Stage } from './stage.ts';

/**
 * Turns every address of the site into a relative one that names a real file, and finds all that would not work from any
 * folder, over http and from disk. JSON, feeds and manifests are left alone: who reads them knows where he got them.
 */
export function addresses(): Stage {
  const scripts = new Set<string>();
  const plain = new Set<string>();
  let pages = 0;
  return {
    name: 'addresses',
    change(page, site) {
      const report = makePagePortable(page, site, plain);
      for (const file of report.scripts) scripts.add(file);
      pages += 1;
      return report.findings;
    },
    seal(site) {
      const text = (file: string) => Buffer.from(site.read(file)).toString('utf8');
      const known = { files: new Set(site.files), ids: new Map<string, ReadonlySet<string>>() };
      const inScripts = [...scripts].sort().flatMap((file) => checkScriptFile(file, text(file), known));
      const sheets = site.files.filter((file) => /\.css$/i.test(file));
      return { findings: [...sheets.flatMap((file) => checkStyleFile(file, text(file))), ...inScripts] };
    },
    report: () => `${pages} 个页面和图的地址已改成相对地址，文件和位置都核对过`,
  };
}
