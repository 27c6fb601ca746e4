import { existsSync } from 'node:fs';
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

/** The package brings the libraries that a bare machine lacks; it unpacks them only where this names a runtime that needs them. */
const unpackWithLibraries = async (): Promise<string> => {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  return chromiumPackage.executablePath();
};

/** A browser for the tests: the one in CHROMIUM_PATH, else the system's, else the one in the project's packages. */
export const launchBrowser = async (): Promise<Browser> => {
  const named = process.env['CHROMIUM_PATH'];
  const found = named ?? SYSTEM.find((path) => existsSync(path));
  if (found !== undefined) return chromium.launch({ executablePath: found, args: QUIET });
  const executablePath = await unpackWithLibraries();
  return chromium.launch({ executablePath, args: [...QUIET, '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader'] });
};
