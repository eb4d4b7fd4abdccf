import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a build or an export reads, apart from its packages. */
const PARTS = ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Variables of the test runner, with which Astro would build as if in a test. */
const SET_BY_VITEST = /^(?:VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL)$/;

/** How a command ended and all that it printed. */
export interface Run {
  code: number | null;
  output: string;
}

/** A copy of the project in a folder of its own, with the real packages. */
export interface ProjectCopy {
  root: string;
  /** Runs a file of the copy with this Node; `started` is given the number of the process. */
  run(
    args: readonly string[],
    options?: { env?: Record<string, string>; started?: (pid: number) => void },
  ): Promise<Run>;
  /** Builds the site. */
  build(options?: { env?: Record<string, string>; started?: (pid: number) => void }): Promise<Run>;
  /** Every file of the built site, or of other folders, with the hash of its bytes. */
  site(...folders: string[]): Record<string, string>;
  discard(): void;
}

/** A small guide with one example of each kind of entry: a site of it is built in a fraction of the time. */
export const SMALL_CONTENT = 'skeletons/subject';

/**
 * Copies the project into the system's folder for temporary files, under a name of its own; caches are its own too.
 * Other content takes the place of the project's where it is named.
 */
export function copyProject({ name = 'project', content = 'src/content' } = {}): ProjectCopy {
  const parent = mkdtempSync(path.join(realpathSync(tmpdir()), 'copy-'));
  const root = path.join(parent, name);
  const isOwnContent = (file: string) => path.normalize(file) === path.normalize('src/content');
  for (const part of PARTS) {
    cpSync(part, path.join(root, part), { recursive: true, filter: (file) => !isOwnContent(file) });
  }
  cpSync(content, path.join(root, 'src/content'), { recursive: true });
  const modules = path.join(root, 'node_modules');
  mkdirSync(modules);
  for (const entry of readdirSync('node_modules').filter((entry) => !/^\.(?:astro|vite|cache)/.test(entry))) {
    symlinkSync(realpathSync(path.join('node_modules', entry)), path.join(modules, entry), 'junction');
  }
  const copy: ProjectCopy = {
    root,
    run(args, { env = {}, started } = {}) {
      const inherited = Object.entries(process.env).filter(([variable]) => !SET_BY_VITEST.test(variable));
      return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
          cwd: root,
          env: { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', ...env },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        let output = '';
        for (const stream of [child.stdout, child.stderr]) {
          stream.setEncoding('utf8').on('data', (text: string) => {
            output += text;
          });
        }
        child.on('error', reject);
        child.on('close', (code) => resolve({ code, output }));
        if (child.pid !== undefined) started?.(child.pid);
      });
    },
    build: (options) => copy.run([path.join(modules, 'astro/bin/astro.mjs'), 'build'], options),
    site(...folders) {
      const files = (folders.length === 0 ? ['dist'] : folders).flatMap((folder) => filesIn(path.join(root, folder)));
      const base = folders.length === 0 ? path.join(root, 'dist') : root;
      const sum = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
      return Object.fromEntries(files.sort().map((file) => [path.relative(base, file), sum(file)]));
    },
    discard: () => rmSync(parent, { recursive: true, force: true }),
  };
  return copy;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
