// Installs the dependencies and builds the packages; does nothing when lockfile and sources are unchanged.
// Runs on the Node that the machine has (20 or newer); everything after it runs on the pinned Node. With a program and its arguments, runs that program on the pinned Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const state = join(root, '.setup');
const lock = join(state, 'lock');
const NOT_SOURCE = new Set(['node_modules', 'dist', 'test', 'docs', 'var', 'examples']);

const major = Number(process.versions.node.split('.')[0]);

function fail(message) {
  throw new Error(message);
}

function filesBelow(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !NOT_SOURCE.has(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((name) => filesBelow(join(root, name)))) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

const manifests = () =>
  ['packages', 'apps'].flatMap((room) =>
    readdirSync(join(root, room))
      .map((name) => join(room, name, 'package.json'))
      .filter((path) => existsSync(join(root, path))),
  );
const installed = () =>
  `${digest(['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()])} ${process.platform} ${process.arch}`;
const built = () => digest(['packages', 'apps', 'tsconfig.base.json', 'tsconfig.json']);

const stamp = (name) => join(state, name);
const isCurrent = (name, value) => existsSync(stamp(name)) && readFileSync(stamp(name), 'utf8') === value;

function run(command, args) {
  // The child's output goes to standard error: standard output belongs to the command that follows.
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, CI: 'true', npm_config_yes: 'true' },
  });
  if (result.error) fail(`${command} could not be started: ${result.error.message}`);
  if (result.status !== 0) fail(`${command} ${args.join(' ')} ended with status ${result.status}.`);
}

function wait(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The set-up that holds the lock, or null where it ended without giving the lock back. */
function holder() {
  const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  return pid > 0 && isRunning(pid) ? pid : null;
}

function takeLock() {
  mkdirSync(state, { recursive: true });
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      wait(200);
      const pid = holder();
      if (pid === null) rmSync(lock, { force: true });
      else if (!told) process.stderr.write(`setup: waiting for another set-up (process ${pid})\n`);
      told = pid !== null;
    }
  }
}

function pinnedNode() {
  return join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function install() {
  const wanted = installed();
  if (isCurrent('installed', wanted) && existsSync(join(root, 'node_modules/.bin/tsc'))) return;
  process.stderr.write('setup: installing\n');
  run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile']);
  writeFileSync(stamp('installed'), wanted);
}

function build() {
  const wanted = built();
  if (isCurrent('built', wanted) && existsSync(join(root, 'apps/cli/dist/main.js'))) return;
  process.stderr.write('setup: building\n');
  run(join(root, 'node_modules/.bin/tsc'), ['--build', 'apps/cli', 'apps/admin']);
  run(pinnedNode(), ['apps/admin/theme/build.mjs']);
  writeFileSync(stamp('built'), wanted);
}

function setUp() {
  if (major < 20) fail(`Node 20 or newer is needed to set up; this is ${process.version}.`);
  takeLock();
  try {
    install();
    build();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A shell remembers where it found `node` first, so the program is started by the path of the pinned one. */
function start(program, args) {
  const child = spawn(pinnedNode(), [join(root, program), ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status, signal) => {
    process.exitCode = status ?? (signal === null ? 1 : 128);
  });
}

try {
  setUp();
  const [program, ...args] = process.argv.slice(2);
  if (program !== undefined) start(program, args);
} catch (error) {
  process.stderr.write(`setup: ${error.message}\n`);
  process.exitCode = 1;
}
