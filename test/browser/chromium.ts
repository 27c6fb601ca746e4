import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const LIBRARIES = join(tmpdir(), 'al2023', 'lib');

/** The package unpacks the libraries that a bare machine lacks only where this names a runtime that needs them. */
const unpack = async (): Promise<string> => {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  return chromiumPackage.executablePath();
};

const launchUnpacked = async (): Promise<Browser> => {
  const executablePath = await unpack();
  const args = [...QUIET, '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader'];
  const withLibraries = { ...process.env, LD_LIBRARY_PATH: LIBRARIES };
  return chromium.launch({ executablePath, args }).catch(() => chromium.launch({ executablePath, args, env: withLibraries }));
};

/** A browser for the tests: the one in CHROMIUM_PATH, else the system's, else the one in the project's packages. */
export const launchBrowser = async (): Promise<Browser> => {
  const found = process.env['CHROMIUM_PATH'] ?? SYSTEM.find((path) => existsSync(path));
  return found === undefined ? launchUnpacked() : chromium.launch({ executablePath: found, args: QUIET });
};
