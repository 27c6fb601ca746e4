import type { Deps } from '../../deps.ts';

/** The field that tells one window from another. */
export const WINDOW = 'window';

const BYTES = 9;

/** The name of a window that opens. */
export const newWindow = ({ random }: Pick<Deps, 'random'>): string => Buffer.from(random(BYTES)).toString('base64url');
