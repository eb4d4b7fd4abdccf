// What a page and the worker say to each other.
import type { Progress } from './on-use-files.ts';

/** Take the new version; fetch again what was deleted; say what is kept; keep the whole site. */
export interface WorkerMessage {
  type: 'SKIP_WAITING' | 'REPAIR' | 'STATE' | 'WHOLE';
}

/** What is not kept: how many files, how many of them are pages to read, and the bytes of all that is kept on use only. */
export interface KeptState {
  missing: number;
  pages: number;
  bytes: number;
}

/** An answer of the worker. */
export interface WorkerAnswer {
  progress?: Progress;
  state?: KeptState;
}
