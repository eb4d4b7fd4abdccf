import dagre from '@dagrejs/dagre';
import { type Guide, isQuestion } from '../../lib/cases/guide.ts';
import { optionWord } from '../../lib/cases/words.ts';
import type { Facet } from '../../lib/knowledge/facet.ts';

const FONT = 14;
const LINE = 20;
const LABEL_CHARACTERS = 12;

/** A box of the picture; `code` where it is an outcome. Lengths are in CSS pixels. */
export interface MapBox {
  key: string;
  lines: string[];
  code?: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An arrow of the picture, labelled with the answers that lead along it. */
export interface MapArrow {
  path: string;
  lines: string[];
  x: number;
  y: number;
}

/** The picture of the whole guide, ready to be drawn. */
export interface GuideMap {
  width: number;
  height: number;
  boxes: MapBox[];
  arrows: MapArrow[];
}

/** Chinese characters are as wide as the font is high, others about six tenths of it. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? FONT : FONT * 0.6), 0);
}

/** Breaks answers joined by 「或」 into lines of bearable length. */
function wrap(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > LABEL_CHARACTERS) lines.push(word);
    else lines[lines.length - 1] = `${last}、${word}`;
  }
  return lines;
}

function sizeOf(lines: readonly string[], padding: number) {
  const width = Math.ceil(Math.max(...lines.map(widthOf)) + padding * 2);
  return { width, height: lines.length * LINE + padding };
}

const rounded = (length: number) => Math.round(length * 10) / 10;

/** Lays the guide out from left to right; `titleOf` gives the words for an outcome's code. */
export function layOutMap(guide: Guide, facets: readonly Facet[], titleOf: (code: string) => string): GuideMap {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 40, edgesep: 10, marginx: 8, marginy: 8 });
  const boxes = new Map<string, Pick<MapBox, 'lines' | 'code'>>();
  const arrows = new Map<string, string[]>();
  guide.nodes.forEach((node, index) => {
    const facet = isQuestion(node) ? facets.find(({ id }) => id === node.facet) : undefined;
    const box = isQuestion(node)
      ? { lines: [facet?.name ?? node.facet] }
      : { lines: [node.route, ...wrap([titleOf(node.route)])], code: node.route };
    boxes.set(String(index), box);
    graph.setNode(String(index), sizeOf(box.lines, 12));
    if (!isQuestion(node)) return;
    const ways = new Map<number, string[]>();
    for (const [option, next] of Object.entries(node.next)) {
      ways.set(next, [...(ways.get(next) ?? []), optionWord(facets, node.facet, option)]);
    }
    for (const [next, words] of ways) {
      const lines = wrap(words);
      arrows.set(`${index} ${next}`, lines);
      graph.setEdge(String(index), String(next), { ...sizeOf(lines, 6), labelpos: 'c' });
    }
  });
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: [...boxes].map(([key, box]) => {
      const { x, y, width, height } = graph.node(key);
      return { key, ...box, x: rounded(x), y: rounded(y), width, height };
    }),
    arrows: [...arrows].map(([key, lines]) => {
      const [from = '', to = ''] = key.split(' ');
      const { points, x = 0, y = 0 } = graph.edge(from, to);
      const path = points.map(
        (point: { x: number; y: number }, index: number) =>
          `${index === 0 ? 'M' : 'L'}${rounded(point.x)} ${rounded(point.y)}`,
      );
      return { path: path.join(''), lines, x: rounded(x), y: rounded(y) };
    }),
  };
}
