import { formatTicks, parseTicks, TICKS_NAME, type Ticks, withTicks } from '../../lib/checklist/ticks.ts';
import { storageKey } from '../browser/storage-key.ts';

/** The ticks of this device; those of this visit where it keeps nothing. */
export class TickStore {
  private readonly key = storageKey(TICKS_NAME);
  private unkept: Ticks | undefined;
  private watchers: (() => void)[] = [];

  constructor() {
    // Another tab changed them, or the reader cleared everything.
    addEventListener('storage', ({ key }) => (key === this.key || key === null) && this.tell());
  }

  /** Whether the last change is kept for the next visit. */
  get kept(): boolean {
    return this.unkept === undefined;
  }

  watch(changed: () => void): void {
    this.watchers.push(changed);
  }

  read(): Ticks {
    if (this.unkept !== undefined) return this.unkept;
    try {
      return parseTicks(localStorage.getItem(this.key));
    } catch {
      return new Map();
    }
  }

  /** Changes some ticks in what is stored now, so that those another tab has set meanwhile stay. */
  change(code: string, papers: readonly string[], ticked: boolean): void {
    const next = withTicks(this.read(), code, papers, ticked);
    try {
      localStorage.setItem(this.key, formatTicks(next));
      this.unkept = undefined;
    } catch {
      this.unkept = next;
    }
    this.tell();
  }

  private tell(): void {
    for (const changed of this.watchers) changed();
  }
}
