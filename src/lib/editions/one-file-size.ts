/** Bytes of one file that mail and chat programs pass on without complaint. */
export const MOST_ONE_FILE = 2_000_000;

/** Returns whether one file of that many bytes can be passed on: easily, only just, or not. */
export function judgeOneFile(bytes: number): 'fits' | 'near' | 'over' {
  if (bytes > MOST_ONE_FILE) return 'over';
  return bytes > MOST_ONE_FILE * 0.9 ? 'near' : 'fits';
}
