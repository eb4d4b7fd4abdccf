import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CONTENT = fileURLToPath(new URL('../../src/content/', import.meta.url));

/** A copy of the real content in a folder of its own, to be spoilt. */
export interface ContentCopy {
  root: string;
  read(file: string): string;
  write(file: string, content: string | Uint8Array): void;
  /** Replaces text that stands in the file exactly once. */
  edit(file: string, from: string, to: string): void;
  remove(file: string): void;
  rename(from: string, to: string): void;
  /** Makes the copy as it was at first. */
  restore(): void;
  discard(): void;
}

/** Of what people type, which is more than all else and named by nothing, a few files stand for all. */
const LEFT_OUT = /^asked\/(?!guide|none|mp-)/;

/** Copies the real content into the system's folder for temporary files. */
export function copyContent(): ContentCopy {
  const root = mkdtempSync(path.join(tmpdir(), 'content-'));
  const filter = (file: string) => !LEFT_OUT.test(path.relative(CONTENT, file).replaceAll(path.sep, '/'));
  cpSync(CONTENT, root, { recursive: true, preserveTimestamps: true, filter });
  const touched = new Set<string>();
  const at = (file: string) => {
    touched.add(file);
    return path.join(root, file);
  };
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const write = (file: string, content: string | Uint8Array) => {
    const made = mkdirSync(path.dirname(at(file)), { recursive: true });
    if (made !== undefined) touched.add(path.relative(root, made));
    writeFileSync(at(file), content);
  };
  return {
    root,
    read,
    write,
    edit(file, from, to) {
      const parts = read(file).split(from);
      if (parts.length !== 2)
        throw new Error(`${file} holds ${JSON.stringify(from)} ${parts.length - 1} times, not once`);
      write(file, parts.join(to));
    },
    remove: (file) => rmSync(at(file), { recursive: true }),
    rename: (from, to) => renameSync(at(from), at(to)),
    restore() {
      for (const file of touched) rmSync(path.join(root, file), { recursive: true, force: true });
      for (const file of touched) {
        const original = path.join(CONTENT, file);
        if (existsSync(original))
          cpSync(original, path.join(root, file), { recursive: true, preserveTimestamps: true });
      }
      touched.clear();
    },
    discard: () => rmSync(root, { recursive: true }),
  };
}
