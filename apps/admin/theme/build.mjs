// Compiles the style sheet and lays the files that pages load beside it, in dist/assets.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, Logger } from 'sass';

const here = dirname(fileURLToPath(import.meta.url));
const room = dirname(here);
const out = join(room, 'dist', 'assets');
const { resolve } = createRequire(import.meta.url);

mkdirSync(out, { recursive: true });

const { css } = compile(join(here, 'registry.scss'), {
  style: 'compressed',
  charset: false,
  loadPaths: [join(room, 'node_modules')],
  quietDeps: true,
  logger: Logger.silent,
});
writeFileSync(join(out, 'registry.css'), css);
copyFileSync(join(dirname(resolve('htmx.org')), 'htmx.min.js'), join(out, 'htmx.min.js'));
for (const file of ['registry.js', 'mark.svg']) copyFileSync(join(here, file), join(out, file));
