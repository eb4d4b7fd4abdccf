import letterDocx from '../components/letters/letter-docx.client.ts?inline-script';
import offlineCopy from '../components/offline/offline-copy.client.ts?inline-script';
import worker from '../components/offline/service-worker.ts?inline-script';
import start from '../components/page/start.client.ts?inline-script';
import caseSwitch from '../components/scenario/case-switch.element.ts?inline-script';
import qr from '../components/sharing/qr.client.ts?inline-script';
import pageTools from '../components/tools/page-tools.client.ts?inline-script';

interface Props {
  code: string;
}

/** The scripts that pages load as files of their own, by their addresses without `.js`. */
const SCRIPTS = {
  /** The script of every page. */
  'tools/start': start,
  /** The script of every page of a scenario. */
  'tools/case': caseSwitch,
  /** What the buttons of pages do; fetched when somebody goes to one. */
  'tools/page': pageTools,
  /** Draws QR codes; fetched when somebody asks for one. */
  'tools/qr': qr,
  /** Makes Word files of letters; fetched when somebody asks for one. */
  'letters/docx': letterDocx,
  /** Registers the service worker and tells of new versions. */
  'offline-copy': offlineCopy,
  /** The service worker without its list of files, which `finish/precache.ts` adds when all are written. */
  sw: worker,
};

export function getStaticPaths() {
  return Object.entries(SCRIPTS).map(([script, code]) => ({ params: { script }, props: { code } }));
}

export function GET({ props }: { props: Props }): Response {
  return new Response(`${props.code}\n`, { headers: { 'content-type': 'text/javascript' } });
}
