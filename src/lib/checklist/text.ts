/** A paper as the list for a chat names it. */
export interface ListedPaper {
  name: string;
  /** Form, seal, signature and notes, in words. */
  demands: readonly string[];
  ticked: boolean;
}

/** What the list for a chat says besides the papers. */
export interface Checklist {
  code: string;
  title: string;
  /** Which kind of the scenario the list is for, in words; empty where it is for all. */
  kind: string;
  papers: readonly ListedPaper[];
  /** Where the page is found. */
  place: string;
}

/** Words for how far somebody is: 「3 / 4」. */
export function progressWords(papers: readonly Pick<ListedPaper, 'ticked'>[]): string {
  return `${papers.filter(({ ticked }) => ticked).length} / ${papers.length}`;
}

/** Puts a list of papers into plain text, for a chat. */
export function checklistText({ code, title, kind, papers, place }: Checklist): string {
  return [
    `${code} ${title}`,
    ...(kind === '' ? [] : [`情况：${kind}`]),
    `要交的材料，备好 ${progressWords(papers)}：`,
    ...papers.map(({ name, demands, ticked }, index) => {
      const details = demands.map((demand) => demand.replace(/。$/, '')).filter((demand) => demand !== '');
      return `${ticked ? '☑' : '☐'} ${index + 1}. ${name}${details.length === 0 ? '' : `：${details.join('；')}`}`;
    }),
    place,
  ].join('\n');
}
