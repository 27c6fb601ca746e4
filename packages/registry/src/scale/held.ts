import { type Day, evolveScale, type PayScale } from '@protocol-registry/domain';
import { GGMMI, openingVersions } from '@protocol-registry/pay';

const EMPTY: PayScale = { id: GGMMI, model: 'pivot', file: null, versions: [], proposals: new Map(), replaced: [] };

/**
 * The national floor as the project holds it up to a day: it stands until the office takes the scale over with its first proposal.
 *
 * @example
 * ```ts
 * import { dayOf } from '@protocol-registry/domain';
 * import { heldScale } from '@protocol-registry/registry';
 *
 * heldScale(dayOf('2025-03-01')).versions.at(-1)?.rows[0]?.monthly // => 211189
 * ```
 */
export const heldScale = (until: Day): PayScale =>
  evolveScale(null, { kind: 'scale.opened', content: { scale: GGMMI, model: 'pivot', versions: openingVersions(until) } }, 0) ?? EMPTY;
