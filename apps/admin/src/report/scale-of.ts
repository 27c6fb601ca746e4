import type { Translator } from '@protocol-registry/language';
import { listScales } from '@protocol-registry/pay';
import { paths, pathTo } from '../paths.ts';
import { scaleName } from '../scale/name.ts';

/** A scale by its identifier: its name, and the page that shows it. */
export const scaleOf = (t: Translator, id: string): { readonly name: string; readonly href: string } => {
  const scale = listScales().find((one) => one.id === id);
  return scale === undefined ? { name: id, href: paths.sectorScale } : { name: scaleName(t, scale), href: pathTo(paths.scale, { id }) };
};
