import { encode } from 'uqr';
import { formOnPhone } from '../../lib/schemas/channel.ts';
import { qrSvg } from '../../lib/sharing/qr-path.ts';
import { getKnowledge } from '../../queries.ts';

interface Props {
  address: string;
}

/** One picture for each form that opens on a phone only. */
export async function getStaticPaths() {
  const { channels } = await getKnowledge();
  return Object.entries(channels).flatMap(([channel, way]) => {
    const address = formOnPhone(way);
    return address === undefined ? [] : [{ params: { channel }, props: { address } }];
  });
}

/** The form's address as a QR code, for scanning it from a screen or from paper. */
export function GET({ props }: { props: Props }): Response {
  const picture = qrSvg(encode(props.address, { border: 0, ecc: 'M' }).data);
  return new Response(`${picture}\n`, { headers: { 'content-type': 'image/svg+xml' } });
}
