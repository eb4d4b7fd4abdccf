/** What an engine shows of a page. */
export interface Seen {
  text: string;
  /** What the page complained about. */
  errors: string[];
  /** How much wider the page is than the window, in pixels. */
  beyond: number;
}

/** An engine that is installed here. */
export interface Engine {
  name: string;
  /** Opens an address, runs a script there if one is given, and looks at the page a while later. */
  open: (address: string, act?: string) => Promise<Seen>;
  close: () => Promise<void>;
}

/** The window of a phone. */
export const PHONE = { width: 360, height: 740 };

/** Milliseconds a page is given for what it fetches after it is there. */
export const SETTLES = 2500;

/** Reads a page in its engine. Widths are rounded there, so one pixel is none. */
export const LOOK =
  '({ text: document.body.innerText, beyond: Math.max(0, document.documentElement.scrollWidth - innerWidth - 1) })';
