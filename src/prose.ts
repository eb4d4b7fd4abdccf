import { mdxToHast } from 'satteri';
import { type HtmlNode, proseRenderer } from './lib/html/prose.ts';
import { onceForEach } from './lib/knowledge/once-for-each.ts';
import { getKnowledge } from './queries.ts';

const rendererOf = onceForEach(proseRenderer);

/** Returns an entry's prose as HTML. */
export async function getProse(body: string | undefined): Promise<string> {
  const render = rendererOf(await getKnowledge());
  return render(mdxToHast(body ?? '', { features: { smartPunctuation: true } }) as HtmlNode);
}
