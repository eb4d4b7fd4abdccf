/** The site that editions are made from. */
export interface SiteToPack {
  /** Its folder. */
  folder: string;
  /** What its editions are called, without an ending. */
  name: string;
  /** What it calls itself. */
  title: string;
  /** The day of its newest content. */
  updated: string;
}

/** What came of making an edition. */
export interface MadeEdition {
  /** The file; absent where it could not be made, or is of no use. */
  content?: Uint8Array;
  /** What the download page says where the file is missing. */
  missing?: string;
  /** What whoever exports should know. */
  notes?: readonly string[];
}

/** A file with the whole site that readers can download. */
export interface EditionFile {
  /** The ending of its name. */
  ending: string;
  /** What the download page calls it, and what it is for. */
  title: string;
  use: string;
  /** What is said while it is made. */
  doing: string;
  make(site: SiteToPack): Promise<MadeEdition>;
}
