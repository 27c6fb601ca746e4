import type { Day } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';

/** A period in words: from its first through its last day, or since its first. */
export const periodText = (t: Translator, from: Day, to: Day | null): string =>
  to === null
    ? t.text('contract.since', { from: t.shortDay(from) })
    : t.text('contract.from-to', { from: t.shortDay(from), to: t.shortDay(to) });
