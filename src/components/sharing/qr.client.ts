import { encode } from 'uqr';
import { qrSvg } from '../../lib/sharing/qr-path.ts';

window.zhuxiaoQr = (text) => qrSvg(encode(text, { border: 0, ecc: 'M' }).data);
