/** Calls whose texts explain a field to editors and change nothing that a program does. */
const EXPLAINING = new Set(['describe', 'textField', 'wordField']);

/**
 * Leaves alone the texts of `.describe('…')`, `textField(24, '…')` and `wordField(24, '…')`: no test asserts wording.
 * @param {{ node: { type: string }, listKey?: string, parent?: { type: string, callee: { name?: string, property?: { name?: string } } } }} path
 */
function shouldIgnore({ node, listKey, parent }) {
  if (listKey !== 'arguments' || parent?.type !== 'CallExpression') return undefined;
  if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return undefined;
  const { name, property } = parent.callee;
  return EXPLAINING.has(name ?? property?.name ?? '') ? 'words for people' : undefined;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'descriptions', value: { shouldIgnore } }];
