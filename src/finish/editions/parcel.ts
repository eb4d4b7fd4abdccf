import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync, strToU8 } from 'fflate';
import { spotId } from '../../lib/editions/spot.ts';
import { bundleInlineScript } from '../bundle-script.ts';
import * as html from '../html.ts';
import { unpackedScript } from '../search-index/data-script.ts';
import { filesIn } from '../site-files.ts';

/** What only scripts need, and so may stand compressed in an edition: without script nobody misses it. */
export interface Parcel {
  /** What stood in the templates, the tools and the data of scripts, in document order. */
  hidden: string[];
  /** The scripts of the pages, each once, in the order in which they run. */
  scripts: string[];
  /** Scripts that run when somebody turns to them, by the id under which they are looked for. */
  later: Record<string, string>;
}

/** Scripts that are loaded when they are used; two of `tools/` are none, as pages load them by themselves. */
const SCRIPTS_ON_USE = /^(?:search|pagefind|tools(?!\/(?:start|case)\.js$))\/.+\.js$/;
const UNPACK = fileURLToPath(new URL('unpack.client.ts', import.meta.url));

const isScript = (element: html.Element) => element.tagName === 'script' && !html.attributeOf(element, 'type');
/** A script that has to run before anything is shown stays where it is. */
const isEarly = (script: html.Element) => html.attributeOf(script, 'data-early') !== undefined;
/** Boxes and buttons that only scripts show. */
const isTool = (element: html.Element) =>
  element.tagName === 'page-share' || ['bar', 'tick'].includes(html.attributeOf(element, 'class') ?? '');
const isHidden = (element: html.Element) =>
  element.tagName === 'template' || isTool(element) || (element.tagName === 'script' && !isScript(element));

async function scriptsOnUse(folder: string): Promise<Record<string, string>> {
  const files = filesIn(folder).filter((file) => SCRIPTS_ON_USE.test(file));
  const read = files.map(
    async (file) => [spotId(file), unpackedScript(await readFile(path.join(folder, file), 'utf8'))] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}

/** Takes out of a document's body what only scripts need. */
export async function fillParcel(body: html.Element, folder: string): Promise<Parcel> {
  const hidden = html.findAll(body, isHidden);
  const texts = hidden.map((element) => html.innerHtml(element));
  for (const element of hidden) {
    html.empty(element);
    html.setAttribute(element, 'data-hidden', '');
  }
  const scripts = html.findAll(body, (it) => isScript(it) && !isEarly(it));
  html.remove(scripts);
  return { hidden: texts, scripts: [...new Set(scripts.map(html.textOf))], later: await scriptsOnUse(folder) };
}

/** Returns the elements that hold a parcel and take it out again where scripts run. */
export async function parcelElements(parcel: Parcel): Promise<html.Element[]> {
  const bytes = deflateSync(strToU8(JSON.stringify(parcel)), { level: 9 });
  const unpack = await bundleInlineScript(UNPACK);
  return [
    html.makeElement('script', { type: 'text/plain', 'data-parcel': '' }, Buffer.from(bytes).toString('base64')),
    html.makeElement('script', {}, unpack.code),
  ];
}
