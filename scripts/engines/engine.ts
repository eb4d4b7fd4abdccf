/** What an engine shows of a page. */
export interface Seen {
  text: string;
  /** What the page complained about. */
  errors: string[];
  /** Width of the whole page on a screen of 360 px; 0 where the engine does not tell. */
  width: number;
}

/** An engine that is installed here. */
export interface Engine {
  name: string;
  open: (address: string) => Promise<Seen>;
  close: () => Promise<void>;
}

/** Milliseconds a page is given for what it fetches after it is there. */
export const SETTLES = 2500;
