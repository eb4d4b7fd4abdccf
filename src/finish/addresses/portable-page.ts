import { type Finding, type FindingCode, positionAt, readsAcrossOrigins } from '../../lib/addresses/check.ts';
import { resolveFile, splitAddress } from '../../lib/addresses/relative.ts';
import { rewriteAddress, type Site } from '../../lib/addresses/rewrite.ts';
import { checkScript } from '../../lib/addresses/script.ts';
import { findSpans, rewriteSpans } from '../../lib/addresses/span.ts';
import type { Page } from '../page.ts';
import { type Piece, piecesOf, writeAttribute } from './pieces.ts';

/** What was found in a page: what is wrong, and the scripts of ours that it loads. */
export interface PageReport {
  findings: Finding[];
  scripts: string[];
}

type PieceOf<Kind extends Piece['kind']> = Extract<Piece, { kind: Kind }>;
type Report = (code: FindingCode, offset: number, found: string, wanted?: Finding['wanted']) => void;

const MOST_SHOWN = 160;

function reporter(file: string, text: string, findings: Finding[]): Report {
  return (code, offset, found, wanted) => {
    const line = found.replace(/\s+/g, ' ');
    const shown = line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
    findings.push({ code, file, ...positionAt(text, offset), found: shown, ...(wanted && { wanted }) });
  };
}

/** Rewrites the addresses in a style sheet, or in the part of a page that holds one. */
function portableCss(css: string, offset: number, file: string, site: Site, report: Report): string {
  return rewriteSpans('css', css, ({ address, start, property }) => {
    const at = offset + start;
    if (readsAcrossOrigins({ name: 'style', attributes: new Map() }, address, property)) {
      report('cross-origin-read', at, `${property}: url(${address})`);
    }
    const verdict = rewriteAddress(address, file, 'load', site);
    if ('address' in verdict) return verdict.address;
    report(verdict.code, at, `url(${address})`, verdict.wanted);
    return address;
  });
}

/** Returns an attribute's new value. */
function portableValue(
  piece: PieceOf<'addresses'>,
  page: Page,
  site: Site,
  result: PageReport,
  report: Report,
): string {
  const { element, name, use, value } = piece;
  const { file } = page;
  const source = page.text.slice(piece.start, piece.end);
  return rewriteSpans(use.syntax, value, ({ address, property }) => {
    const paint = use.syntax === 'css' ? (property ?? name) : undefined;
    if (use.effect === 'load' && readsAcrossOrigins(element, address, paint)) {
      report('cross-origin-read', piece.start, `<${element.name} ${source}>`);
    }
    const verdict = rewriteAddress(address, file, use.effect, site);
    if ('code' in verdict) {
      report(verdict.code, piece.start, `<${element.name} ${source}>`, verdict.wanted);
      return address;
    }
    if (element.name === 'script' && verdict.file !== undefined) result.scripts.push(verdict.file);
    return verdict.address;
  });
}

/**
 * Marks what makes every address of a page relative, and returns what cannot work everywhere. In `plain` it keeps the style
 * sheets and scripts with nothing to do, as all pages of a site have the same few.
 */
export function makePagePortable(page: Page, site: Site, plain = new Set<string>()): PageReport {
  const { file } = page;
  const result: PageReport = { findings: [], scripts: [] };
  const report = reporter(file, page.text, result.findings);
  for (const piece of piecesOf(page)) {
    const { start, end } = piece;
    const place = { startOffset: start, endOffset: end };
    const source = page.text.slice(start, end);
    if (piece.kind === 'element') for (const code of piece.codes) report(code, start, source);
    if (piece.kind === 'style' && !plain.has(source)) {
      if (findSpans('css', source).length === 0) plain.add(source);
      const css = portableCss(source, start, file, site, report);
      if (css !== source) page.replace(place, css);
    }
    if (piece.kind === 'addresses') {
      const value = portableValue(piece, page, site, result, report);
      if (value !== piece.value) page.replace(place, writeAttribute(source, value));
    }
    if (piece.kind === 'script' && !plain.has(`${piece.script} ${piece.code}`)) {
      const wrong = checkScript(piece.code, piece.script, file, site);
      if (wrong.length === 0 && piece.script !== 'data') plain.add(`${piece.script} ${piece.code}`);
      for (const { code, offset, found } of wrong) {
        report(code, start + (piece.code.length === end - start ? offset : 0), found);
      }
    }
    if (piece.kind === 'attribute' && isOwnFile(piece.value, file, site)) report('root-absolute-left', start, source);
  }
  return result;
}

function isOwnFile(value: string, file: string, site: Site): boolean {
  const { path } = splitAddress(value);
  return path.length > 1 && resolveFile(path, file, site.files) !== undefined;
}

/** Returns a style sheet with every address relative to it, and what cannot work everywhere. */
export function portableSheet(file: string, text: string, site: Site): { text: string; findings: Finding[] } {
  const findings: Finding[] = [];
  return { text: portableCss(text, 0, file, site, reporter(file, text, findings)), findings };
}

/** Finds what cannot work everywhere in a script file that a page loads. */
export function checkScriptFile(file: string, text: string, site: Site): Finding[] {
  const findings: Finding[] = [];
  const report = reporter(file, text, findings);
  for (const { code, offset, found } of checkScript(text, 'classic', file, site)) report(code, offset, found);
  return findings;
}
