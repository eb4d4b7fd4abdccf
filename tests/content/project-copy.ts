import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a build reads, apart from its packages. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Variables of the test runner, with which Astro would build as if in a test. */
const SET_BY_VITEST = /^(?:VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL)$/;

/** A copy of the project in a folder of its own, with the real packages. */
export interface ProjectCopy {
  root: string;
  /** Builds the site and gives the exit code and all that was printed. */
  build(): { code: number | null; output: string };
  /** Every file of the built site with the hash of its bytes. */
  site(): Record<string, string>;
  discard(): void;
}

/** Copies the project into the system's folder for temporary files. */
export function copyProject(): ProjectCopy {
  const root = mkdtempSync(path.join(realpathSync(tmpdir()), 'project-'));
  for (const part of PARTS) cpSync(part, path.join(root, part), { recursive: true });
  symlinkSync(realpathSync('node_modules'), path.join(root, 'node_modules'), 'junction');
  const dist = path.join(root, 'dist');
  return {
    root,
    build() {
      const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');
      const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SET_BY_VITEST.test(name)));
      const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
        cwd: root,
        env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
        encoding: 'utf8',
      });
      return { code: status, output: `${stdout}${stderr}` };
    },
    site() {
      if (!existsSync(dist)) return {};
      const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return Object.fromEntries(
        files
          .map((entry) => path.join(entry.parentPath, entry.name))
          .map((file): [string, string] => [
            path.relative(dist, file),
            createHash('sha256').update(readFileSync(file)).digest('hex'),
          ])
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      );
    },
    discard: () => rmSync(root, { recursive: true, force: true }),
  };
}
