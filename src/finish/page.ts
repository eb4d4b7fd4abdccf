import * as html from './html.ts';

/** A stretch of a page's text, as parse5 names it. */
interface Stretch {
  startOffset: number;
  endOffset: number;
}

/** A page or drawing of the site as it was built, to be looked at only: its nodes do not know their places in the text. */
export interface BuiltPage {
  readonly file: string;
  readonly document: html.Document;
}

/**
 * One page or drawing of the site while it is being finished: its text and its tree as they were read, and the changes that
 * stages make to the text. The tree is never changed. What no stage touches stays as it was, byte by byte.
 */
export class Page implements BuiltPage {
  readonly file: string;
  readonly text: string;
  readonly document: html.Document;
  private readonly changes = new Map<number, { end: number; text: string }>();

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.document = html.readWithPlaces(text);
  }

  /** Writes something else in a place; a later change of the same place takes the place of an earlier one. */
  replace({ startOffset, endOffset }: Stretch, text: string): void {
    this.changes.set(startOffset, { end: endOffset, text });
  }

  /** Returns the text that an element such as a script or a style sheet will hold. */
  textOf(element: html.Element): string {
    const parts = element.childNodes.map((node) => {
      const place = node.sourceCodeLocation;
      const changed = place ? this.changes.get(place.startOffset) : undefined;
      return changed?.text ?? html.textOf(node);
    });
    return parts.join('');
  }

  /** Returns the whole page with all changes. */
  finished(): string {
    let written = '';
    let at = 0;
    for (const [start, { end, text }] of [...this.changes].sort(([a], [b]) => a - b)) {
      written += this.text.slice(at, start) + text;
      at = end;
    }
    return written + this.text.slice(at);
  }
}
