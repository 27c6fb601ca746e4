import type { CardNumber, DossierAct } from '@protocol-registry/domain';
import { type RecordedAct, readAct } from '@protocol-registry/registry';
import { Result } from 'effect';

const actOf = (recorded: RecordedAct): DossierAct | null => {
  const act = recorded.content === null ? null : readAct(recorded);
  return act !== null && Result.isSuccess(act) ? (act.success as DossierAct) : null;
};

/** The acts of a dossier on one card, from the first to the last; those before a correction of its number named it by another. */
export const cardHistoryOf = (number: CardNumber, acts: readonly RecordedAct[]): readonly RecordedAct[] => {
  let named = number;
  const found: RecordedAct[] = [];
  for (const recorded of acts.toReversed()) {
    const act = actOf(recorded);
    if (act === null || !('card' in act.content)) continue;
    if (act.kind === 'card.corrected' ? act.content.number !== named : act.content.card !== named) continue;
    named = act.content.card;
    found.push(recorded);
  }
  return found.toReversed();
};
