import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Reads the arguments of a command, which may be those of `options` and no others; a command that was given another one
 * ends, and names those that it knows.
 */
export function argumentsOrEnd<const Options extends NonNullable<ParseArgsConfig['options']>>(options: Options) {
  try {
    const { values } = parseArgs({ options });
    if (Object.values(values).includes('')) throw new Error('nothing after the sign');
    return values;
  } catch {
    const known = Object.entries(options).map(([name, { type }]) => `--${name}${type === 'string' ? '=…' : ''}`);
    console.error(
      `看不懂「${process.argv.slice(2).join(' ')}」：这个命令${known.length === 0 ? '后面不写东西' : `只认 ${known.join('、')}`}。`,
    );
    return process.exit(1);
  }
}
