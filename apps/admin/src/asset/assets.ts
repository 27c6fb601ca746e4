import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file that pages load: its address carries a hash of its content, so that a browser may keep it for ever, and its integrity is checked on arrival. */
export interface Asset {
  readonly href: string;
  readonly integrity: string;
  readonly mediaType: string;
  readonly body: Buffer;
}

const FILES = { style: 'registry.css', htmx: 'htmx.min.js', script: 'registry.js', mark: 'mark.svg' } as const;

/** The files that every page loads, by their part in it. */
export type Assets = Readonly<Record<keyof typeof FILES, Asset>>;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const HASH_LENGTH = 16;

const assetOf = (file: string, body: Buffer): Asset => {
  const dot = file.lastIndexOf('.');
  const hash = createHash('sha256').update(body).digest('hex').slice(0, HASH_LENGTH);
  return {
    href: `/assets/${file.slice(0, dot)}-${hash}${file.slice(dot)}`,
    integrity: `sha384-${createHash('sha384').update(body).digest('base64')}`,
    mediaType: MEDIA_TYPES[file.slice(dot + 1)] ?? 'application/octet-stream',
    body,
  };
};

/** The assets, read by a function that takes a file's name; tests give their own. */
export const assetsFrom = (read: (file: string) => Buffer): Assets => ({
  style: assetOf(FILES.style, read(FILES.style)),
  htmx: assetOf(FILES.htmx, read(FILES.htmx)),
  script: assetOf(FILES.script, read(FILES.script)),
  mark: assetOf(FILES.mark, read(FILES.mark)),
});

/** The folder into which theme/build.mjs writes; the same from the sources and from what is built of them. */
const BUILT = new URL('../../dist/assets/', import.meta.url);

/** The assets as they were built. Throws where they were not. */
export const builtAssets = (): Assets => assetsFrom((file) => readFileSync(fileURLToPath(new URL(file, BUILT))));
