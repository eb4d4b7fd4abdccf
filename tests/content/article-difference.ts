/** What a difference between the article's table and the content is about. */
export type Aspect =
  | 'case'
  | 'paper'
  | 'form'
  | 'sides'
  | 'whose'
  | 'seal'
  | 'signature'
  | 'seal-cases'
  | 'template'
  | 'channel'
  | 'device'
  | 'method'
  | 'day'
  | 'release';

/** One difference: about which thing, what the content says, what the article says. */
export interface Difference {
  aspect: Aspect;
  subject: string;
  content: string;
  article: string;
}

/** Returns a difference where two things do not read the same. */
export function differ(aspect: Aspect, subject: string, content: unknown, article: unknown): Difference[] {
  const [found, expected] = [content, article].map((value) => JSON.stringify(value) ?? 'nothing') as [string, string];
  return found === expected ? [] : [{ aspect, subject, content: found, article: expected }];
}

/** Returns a difference for each thing that only one side has; how often a thing stands there counts too. */
export function differAsBags(aspect: Aspect, content: readonly string[], article: readonly string[]): Difference[] {
  const count = (bag: readonly string[], thing: string) => bag.filter((other) => other === thing).length;
  return [...new Set([...article, ...content])].flatMap((thing) =>
    differ(aspect, thing, `${count(content, thing)} times`, `${count(article, thing)} times`),
  );
}
