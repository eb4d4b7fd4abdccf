import { kindOf } from '../../lib/addresses/address.ts';
import { type Finding, type FindingCode, positionAt, readsAcrossOrigins } from '../../lib/addresses/check.ts';
import { fetchedByCss } from '../../lib/addresses/css.ts';
import { formatRefresh, parseRefresh } from '../../lib/addresses/refresh.ts';
import { resolveFile, splitAddress } from '../../lib/addresses/relative.ts';
import { type LinkTargets, rewriteAddress } from '../../lib/addresses/rewrite.ts';
import { checkScript } from '../../lib/addresses/script.ts';
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

/** Finds the addresses in styles, which nobody makes relative; `placeOf` says where in its file a place of the text is. */
function checkStyles(css: string, placeOf: (offset: number) => number, report: Report): void {
  for (const { address, start } of fetchedByCss(css)) {
    report(kindOf(address) === 'web' ? 'third-party-load' : 'address-in-styles', placeOf(start), `url(${address})`);
  }
}

/** Returns an attribute's new value. */
function portableValue(
  { element, use, value, start, end }: PieceOf<'address'>,
  page: Page,
  site: LinkTargets,
  result: PageReport,
  report: Report,
): string {
  const refresh = use.refresh && parseRefresh(value);
  if (use.refresh && refresh === undefined) return value;
  const address = refresh?.address ?? value;
  const shown = `<${element.name} ${page.text.slice(start, end)}>`;
  if (use.effect === 'load' && readsAcrossOrigins(element, address)) report('cross-origin-read', start, shown);
  const verdict = rewriteAddress(address, page.file, use.effect, site);
  if ('code' in verdict) {
    report(verdict.code, start, shown, verdict.wanted);
    return value;
  }
  if (element.name === 'script' && verdict.file !== undefined) result.scripts.push(verdict.file);
  if (verdict.address === address) return value;
  return refresh === undefined ? verdict.address : formatRefresh({ ...refresh, address: verdict.address });
}

/**
 * Marks what makes every address of a page relative, and returns what cannot work everywhere. In `plain` it keeps the style
 * sheets and scripts with nothing to do, as all pages of a site have the same few.
 */
export function makePagePortable(page: Page, site: LinkTargets, plain = new Set<string>()): PageReport {
  const { file } = page;
  const result: PageReport = { findings: [], scripts: [] };
  const report = reporter(file, page.text, result.findings);
  for (const piece of piecesOf(page)) {
    const { start, end } = piece;
    const source = page.text.slice(start, end);
    if (piece.kind === 'element') for (const code of piece.codes) report(code, start, source);
    if (piece.kind === 'style' && !plain.has(piece.css)) {
      if (fetchedByCss(piece.css).length === 0) plain.add(piece.css);
      // Of an attribute only the whole has a place of its own.
      checkStyles(piece.css, (offset) => (source === piece.css ? start + offset : start), report);
    }
    if (piece.kind === 'address') {
      const value = portableValue(piece, page, site, result, report);
      if (value !== piece.value) page.replace({ startOffset: start, endOffset: end }, writeAttribute(source, value));
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

function isOwnFile(value: string, file: string, site: LinkTargets): boolean {
  const { path } = splitAddress(value);
  return path.length > 1 && resolveFile(path, file, site.files) !== undefined;
}

/** Finds what cannot work everywhere in a file of styles. */
export function checkStyleFile(file: string, text: string): Finding[] {
  const findings: Finding[] = [];
  checkStyles(text, (offset) => offset, reporter(file, text, findings));
  return findings;
}

/** Finds what cannot work everywhere in a script file that a page loads. */
export function checkScriptFile(file: string, text: string, site: LinkTargets): Finding[] {
  const findings: Finding[] = [];
  const report = reporter(file, text, findings);
  for (const { code, offset, found } of checkScript(text, 'classic', file, site)) report(code, offset, found);
  return findings;
}
