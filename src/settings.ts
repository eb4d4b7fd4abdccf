import { type Stats, statSync } from 'node:fs';
import { z } from 'zod';

/** An address of one of some kinds; what is empty counts as not set. */
function addressSetting(protocols: readonly string[], expected: string) {
  const isMeant = (text: string) => {
    if (!URL.canParse(text)) return false;
    const { protocol, pathname } = new URL(text);
    return protocols.includes(protocol) && (protocol !== 'mailto:' || /.@./.test(pathname));
  };
  const address = z.string().refine(isMeant, expected);
  return z.preprocess((value) => (typeof value === 'string' ? value.trim() : value) || undefined, address.optional());
}

/** A file or folder that is there; what is empty counts as not set. */
function placeSetting(isMeant: (place: Stats) => boolean, expected: string) {
  const place = z.string().refine((text) => {
    const found = statSync(text, { throwIfNoEntry: false });
    return found !== undefined && isMeant(found);
  }, expected);
  return z.preprocess((value) => value || undefined, place.optional());
}

const program = placeSetting((it) => it.isFile(), '一个已有的程序文件');

/** Everything that is set from outside, by variables of the environment; all of it may be left out. */
export const settingsSchema = z.object({
  SITE_URL: addressSetting(
    ['https:', 'http:'],
    '网站的完整网址，例如 https://example.org/guide；还不知道放在哪里就不要设它',
  ).describe(
    'Where the site will lie. With it, sitemap, feed and llms-full.txt have full addresses, and chats show cards.',
  ),
  SITE_REPORT_URL: addressSetting(
    ['https:', 'http:', 'mailto:'],
    '完整的网址（https://…）或者邮箱（mailto:…）；不想收报告就不要设它',
  ).describe('Where readers report mistakes. Without it no page asks for reports.'),
  SITE_CONTENT: placeSetting(
    (it) => it.isDirectory(),
    '一个已有的内容文件夹；新建一份用 npm run new -- subject 文件夹',
  ).describe('The folder of another content to build, check and train; its site goes to `dist/` beside it.'),
  PORT: z
    .preprocess(
      (value) => value || undefined,
      z.coerce.number('1–65535 之间的整数').int().min(1).max(65535).default(4321),
    )
    .describe('The port of `npm run preview`.'),
  CHROME_PATH: program.describe('The Chrome or Chromium that tests and the PDF use.'),
  FIREFOX_PATH: program.describe('The Firefox that tests use.'),
  OLD_CHROMIUM: program.describe('An older Chromium, in which `npm run engines` opens the site.'),
});

/** Only what opens a browser reads where it is, so that one which is gone stops nothing else. */
const BROWSERS = { CHROME_PATH: true, FIREFOX_PATH: true, OLD_CHROMIUM: true } as const;
const othersSchema = settingsSchema.omit(BROWSERS);

/** What is set from outside, browsers aside. */
export type Settings = z.output<typeof othersSchema>;

type Environment = Readonly<Record<string, string | undefined>>;

function parse<Schema extends z.ZodType>(schema: Schema, env: Environment, typed: Environment = {}): z.output<Schema> {
  const given: Environment = { ...env, ...typed };
  const { success, data, error } = schema.safeParse(given);
  if (success) return data;
  const lines = error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    const where = Object.hasOwn(typed, name) ? `--${name.toLowerCase()}` : `环境变量 ${name}`;
    return `${where} 写的是「${given[name] ?? ''}」，应该是${message}。`;
  });
  throw new Error([...new Set(lines)].join('\n'));
}

/**
 * Reads the settings, browsers aside; a value that cannot be meant is named, with what was expected. What was typed as an argument of
 * the command goes before the environment, under the same name.
 */
export function readSettings(env: Environment, typed: Environment = {}): Settings {
  return parse(othersSchema, env, typed);
}

/** Reads where a browser is; one that is not there is named. */
export function readBrowser(env: Environment, name: keyof typeof BROWSERS): string | undefined {
  return parse(settingsSchema.pick(BROWSERS), { [name]: env[name] })[name];
}

function orEnd<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return process.exit(1);
  }
}

/** Reads the settings of this process, which ends with the names of the bad ones and nothing else. */
export function settingsOrEnd(typed: Environment = {}): Settings {
  return orEnd(() => readSettings(process.env, typed));
}

/** Reads where a browser is, as `settingsOrEnd` reads the other settings. */
export function browserOrEnd(name: keyof typeof BROWSERS): string | undefined {
  return orEnd(() => readBrowser(process.env, name));
}
