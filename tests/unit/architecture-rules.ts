import path from 'node:path';
import { type MdastNode, mdxToMdast } from 'satteri';
import ts from 'typescript';

/** A file of the project: its path from the root, with `/`, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** A rule of the architecture: what is wrong with a file, one sentence each; nothing if it is fine or not concerned. */
export type Rule = (file: SourceFile) => string[];

const NOT_PURE = new Set([
  ...['process', 'Buffer', 'require', '__dirname', '__filename', 'global', 'globalThis', 'console'],
  ...['window', 'self', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'customElements', 'HTMLElement'],
  ...['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'performance', 'crypto'],
]);

const KEBAB = '[a-z0-9]+(?:-[a-z0-9]+)*';
const KEBAB_TS = new RegExp(`^${KEBAB}(?:\\.${KEBAB})*\\.ts$`);
const PASCAL_ASTRO = /^[A-Z][A-Za-z0-9]*\.astro$/;

/** Law 1: `src/lib` imports `zod` and its own files, and names them with their extension so that plain Node can run it. */
export const libImports: Rule = (file) => {
  if (!file.path.startsWith('src/lib/')) return [];
  return importsOf(file.text).flatMap((specifier) => {
    if (specifier === 'zod') return [];
    if (!/^\.\.?\//.test(specifier)) return [`imports "${specifier}", but src/lib imports only zod and itself`];
    const target = path.posix.join(path.posix.dirname(file.path), specifier);
    if (!target.startsWith('src/lib/')) return [`imports "${specifier}", which is outside src/lib`];
    return specifier.endsWith('.ts') ? [] : [`imports "${specifier}" without its .ts extension`];
  });
};

/** Law 1: `src/lib` knows no Node, no DOM, no clock, no chance and no environment. */
export const libPurity: Rule = (file) => {
  if (!file.path.startsWith('src/lib/')) return [];
  return impureNamesIn(file).map((name) => `uses ${name}, but src/lib takes everything as an argument`);
};

/** Law 2: `src/content` holds MDX without import, export or expression, and YAML. */
export const inertContent: Rule = (file) => {
  if (!file.path.startsWith('src/content/')) return [];
  // What the search has learnt from the content lies beside it.
  if (file.path.endsWith('.yaml') || file.path === 'src/content/search-model.json') return [];
  if (!file.path.endsWith('.mdx')) return ['is neither .mdx nor .yaml'];
  return codeInMdx(file.text).map((code) => `contains code: ${code}`);
};

/** Law 3: components, layouts and elements never touch Node; an element asks Astro for nothing either. */
export const thinComponents: Rule = (file) => {
  if (!/^src\/(?:components|layouts)\//.test(file.path)) return [];
  const element = file.path.endsWith('.element.ts');
  const source = file.path.endsWith('.astro') ? frontmatterOf(file.text) : file.text;
  return importsOf(source)
    .filter((specifier) => /^node:/.test(specifier) || (element && /^astro(?:[:/]|$)/.test(specifier)))
    .map((specifier) => `imports "${specifier}", which does not belong in a component`);
};

/** A file is named for what it holds: no utils, no helpers, and no barrel in `src/lib`. */
export const tellingNames: Rule = (file) => {
  const parts = file.path.split('/').map((part) => part.split('.')[0] ?? '');
  const vague = parts.filter((part) => /^(?:utils?|helpers?)$/i.test(part)).map((part) => `is called "${part}"`);
  return /^src\/lib\/(?:.*\/)?index\.ts$/.test(file.path) ? [...vague, 'is a barrel'] : vague;
};

/** `kebab-case.ts` everywhere, `PascalCase.astro` for components and layouts; pages are named by their addresses. */
export const namingStyle: Rule = (file) => {
  if (file.path.startsWith('src/pages/')) return [];
  const name = path.posix.basename(file.path);
  if (name.endsWith('.ts') && !KEBAB_TS.test(name)) return ['is not named in kebab-case'];
  if (name.endsWith('.astro') && !PASCAL_ASTRO.test(name)) return ['is not named in PascalCase'];
  return [];
};

/** `tag-name.element.ts` defines exactly the custom element `tag-name`. */
export const elementTags: Rule = (file) => {
  const tag = /([^/]+)\.element\.ts$/.exec(file.path)?.[1];
  if (!tag) return [];
  const defined = definedElements(file);
  return defined.length === 1 && defined[0] === tag ? [] : [`defines [${defined.join(', ')}] instead of ${tag}`];
};

/** A script writes out the classes it gives, or how they begin: rules of style for names that nothing gives fall away. */
export const literalClasses: Rule = (file) => {
  if (!/^src\/(?:components|finish|integrations)\/.*\.ts$/.test(file.path)) return [];
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, true);
  const isWritten = (node: ts.Node | undefined) =>
    node !== undefined && (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node));
  return nodesOf(source).flatMap((node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'class' && !isWritten(node.initializer)) {
      return [`gives a class that is not written out: ${node.getText()}`];
    }
    if (!ts.isBinaryExpression(node) || !/\.className$/.test(node.left.getText()) || isWritten(node.right)) return [];
    return [`gives a class that is not written out: ${node.getText()}`];
  });
};

/** Every rule under the name its tests use. */
export const rules = {
  libImports,
  libPurity,
  inertContent,
  thinComponents,
  tellingNames,
  namingStyle,
  elementTags,
  literalClasses,
} as const satisfies Record<string, Rule>;

function importsOf(text: string): string[] {
  const found = ts.preProcessFile(text, true, true);
  return [...found.importedFiles, ...found.referencedFiles, ...found.typeReferenceDirectives].map((it) => it.fileName);
}

function frontmatterOf(text: string): string {
  return /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
}

function codeInMdx(text: string): string[] {
  const found: string[] = [];
  const visit = (node: MdastNode | { type: string; value?: unknown }): void => {
    if (/^mdx(?:js|Flow|Text).*(?:Esm|Expression)$/.test(node.type) && 'value' in node) found.push(String(node.value));
    if ('attributes' in node && Array.isArray(node.attributes)) {
      for (const attribute of node.attributes) {
        const value: unknown = attribute.value;
        if (attribute.type === 'mdxJsxExpressionAttribute') found.push(String(value));
        else if (typeof value === 'object' && value && 'value' in value) found.push(String(value.value));
      }
    }
    if ('children' in node) for (const child of node.children) visit(child as MdastNode);
  };
  visit(mdxToMdast(text, { features: { frontmatter: true } }));
  return found;
}

/** Parses one file with a resolver that knows no library, so that whatever stays unresolved is a global. */
function parse(file: SourceFile): { source: ts.SourceFile; checker: ts.TypeChecker } {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, true);
  const host: ts.CompilerHost = {
    fileExists: (name) => name === file.path,
    readFile: () => undefined,
    getSourceFile: (name) => (name === file.path ? source : undefined),
    getDefaultLibFileName: () => '',
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => '',
    getNewLine: () => '\n',
    useCaseSensitiveFileNames: () => true,
    writeFile: () => {},
  };
  const options = { noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.ESNext };
  return { source, checker: ts.createProgram([file.path], options, host).getTypeChecker() };
}

/** Every node but those of comments, which `getChildren` would include. */
function nodesOf(node: ts.Node): ts.Node[] {
  const nodes = [node];
  ts.forEachChild(node, (child) => {
    nodes.push(...nodesOf(child));
  });
  return nodes;
}

function impureNamesIn(file: SourceFile): string[] {
  const { source, checker } = parse(file);
  const isGlobal = (node: ts.Node, name: string): boolean =>
    ts.isIdentifier(node) && node.text === name && !symbolOf(node, checker)?.declarations?.length;

  const names = nodesOf(source).flatMap((node) => {
    if (ts.isMetaProperty(node)) return [node.getText()];
    if (ts.isIdentifier(node)) {
      return NOT_PURE.has(node.text) && !isMemberName(node) && isGlobal(node, node.text) ? [node.text] : [];
    }
    if (ts.isPropertyAccessExpression(node)) {
      const clock = isGlobal(node.expression, 'Date') && node.name.text === 'now';
      const chance = isGlobal(node.expression, 'Math') && node.name.text === 'random';
      const now = isGlobal(node.expression, 'Temporal') && node.name.text === 'Now';
      return clock || chance || now ? [node.getText()] : [];
    }
    const today = ts.isNewExpression(node) ? !node.arguments?.length : ts.isCallExpression(node);
    return today && isGlobal((node as ts.CallExpression | ts.NewExpression).expression, 'Date') ? [node.getText()] : [];
  });
  return [...new Set(names)];
}

function symbolOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  return ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return ts.isBindingElement(parent) && parent.propertyName === node;
}

function definedElements(file: SourceFile): string[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, true);
  return nodesOf(source).flatMap((node) => {
    if (!ts.isCallExpression(node) || !/(?:^|\.)customElements\.define$/.test(node.expression.getText())) return [];
    const name = node.arguments[0];
    return [name && ts.isStringLiteralLike(name) ? name.text : (name?.getText() ?? '')];
  });
}
