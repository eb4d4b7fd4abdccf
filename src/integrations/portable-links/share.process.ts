// Runs in a process of its own: reads the share it is sent and hands back what it found.
import { readShare, type Share } from './share.ts';

process.once('message', (share: Share) => {
  process.send?.(readShare(share), () => process.disconnect());
});
