import type { Finding } from '../lib/addresses/check.ts';
import type { BuiltPage, Page } from './page.ts';

/** The site as stages see it after all pages were read and before they are written. */
export interface Site {
  /** Paths of all files, those that stages have added included. */
  readonly files: ReadonlySet<string>;
  /** Page or SVG file → the ids in it that a fragment can name. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** Returns a file's text, as a stage has added it or as it was built. */
  read(file: string): string;
}

/** The site after the last change of a page. */
export interface FinishedSite {
  readonly files: readonly string[];
  /** Returns a file's bytes as they will be published. */
  read(file: string): Uint8Array;
}

/** Path from the site's root → content. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** What a stage adds: files, and facts for the stages after it. */
export interface Added<Gives extends object> {
  files?: Files;
  facts: Gives;
}

/** What a stage makes of the finished site: files to write, and findings, any of which stops the build. */
export interface Sealed {
  files?: Files;
  findings?: readonly Finding[];
}

/**
 * One thing that is done to the built site. `look` sees every page before any is changed. `add` makes files from what was
 * seen. `change` marks changes in one page and returns what is wrong with it. `seal` makes files of the finished bytes.
 * `Needs` are facts from stages before it: a stage without them is an error of types, not of the site. What a stage needs of
 * the content is handed to it where it is made.
 */
export interface Stage<Needs extends object = object, Gives extends object = object> {
  readonly name: string;
  /** What it returns is waited for, so that a program that works beside this one can keep up. */
  look?: (page: BuiltPage) => Promise<void> | void;
  add?: (site: Site, facts: Needs) => Promise<Added<Gives>> | Added<Gives>;
  change?: (page: Page, site: Site, facts: Needs & Gives) => readonly Finding[] | undefined;
  seal?: (site: FinishedSite, facts: Needs & Gives) => Sealed;
  /** One line about what the stage did, for whoever watches the build. */
  report?: () => string;
}

/** Stages in the order in which they run. */
export class Stages<Facts extends object = object> {
  private readonly list: readonly Stage<never, object>[];

  private constructor(list: readonly Stage<never, object>[]) {
    this.list = list;
  }

  /** Returns no stages yet. */
  static none(): Stages {
    return new Stages([]);
  }

  /** Returns the stages with one more at their end, which may use the facts of those before it. */
  with<Gives extends object>(stage: Stage<Facts, Gives>): Stages<Facts & Gives> {
    // Whether the stages before it give what it needs is judged here, so the list need not know.
    return new Stages<Facts & Gives>([...this.list, stage as unknown as Stage<never, object>]);
  }

  /** Returns the stages in order. */
  [Symbol.iterator](): Iterator<Stage<never, object>> {
    return this.list[Symbol.iterator]();
  }
}
