import { mdxToHast } from 'satteri';
import { type HtmlNode, proseRenderer } from './lib/html/prose.ts';
import type { Knowledge } from './lib/knowledge/knowledge.ts';
import { getKnowledge } from './queries.ts';

let renderer: { from: Knowledge; render: (tree: HtmlNode) => string } | undefined;

/** Returns an entry's prose as HTML. */
export async function getProse(body: string | undefined): Promise<string> {
  const from = await getKnowledge();
  if (renderer?.from !== from) renderer = { from, render: proseRenderer(from) };
  const tree = mdxToHast(body ?? '', { features: { smartPunctuation: true } });
  return renderer.render(tree as HtmlNode);
}
