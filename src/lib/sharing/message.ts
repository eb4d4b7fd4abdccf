/** A page as it is passed on. */
export interface SharedPage {
  /** The code of its scenario, where it has one. */
  code?: string | undefined;
  title: string;
  /** What it says, in one or two sentences. */
  answer: string;
  /** Where it is found: its address on the web, or words for its place in the site. */
  place: string;
}

/** Returns the title of a page as it is passed on, with its code in front. */
export function sharedTitle({ code, title }: Pick<SharedPage, 'code' | 'title'>): string {
  return code === undefined || title.startsWith(code) ? title : `${code} ${title}`;
}

/** Writes the one message with which a page is passed on in a chat. */
export function shareMessage(page: SharedPage): string {
  return [`【${sharedTitle(page)}】`, page.answer, page.place].filter((line) => line !== '').join('\n');
}

/** Says where a page is found in a copy of the site, as an address on this disk is of no use to anybody else. */
export function placeInSite(path: string, siteName: string): string {
  return `在「${siteName}」里的位置：${path}`;
}
