import {
  belgium,
  cardReasons,
  cardsOfCategory,
  type Day,
  firstFreeDay,
  type GatePass,
  passGate,
  type Reason,
  stayLimit,
  type Validity,
  validityOf,
} from '@protocol-registry/domain';
import type { Result } from 'effect';
import type { ApplicationRead } from '../application/read.ts';

/** A card as it would be decided on a day, with a first day: whether the gate lets it pass, what stands against its days, and the validity that would result. */
export interface CardCase {
  readonly read: ApplicationRead;
  readonly decidedOn: Day;
  readonly validFrom: Day;
  readonly gate: Result.Result<GatePass, readonly Reason[]>;
  readonly against: readonly Reason[];
  /** The ten-year day. */
  readonly limit: Day;
  /** Null where the register does not know the employer's posting. */
  readonly validity: Validity | null;
}

/** The case of a card with a first day, decided today. */
export const cardCase = (read: ApplicationRead, today: Day, validFrom: Day): CardCase => {
  const cards = cardsOfCategory(read.state.cards.values(), read.application.cardCategory);
  const posting = read.employer?.posting ?? null;
  return {
    read,
    decidedOn: today,
    validFrom,
    gate: passGate(read.state, read.application.id, today, belgium),
    against: cardReasons(cards, { decidedOn: today, validFrom }, posting, belgium, today),
    limit: stayLimit(cards, validFrom, belgium),
    validity: posting === null ? null : validityOf(cards, validFrom, posting, belgium),
  };
};

/** The case with the first day that follows from the dossier: today, or the day after the running card's last one. */
export const proposedCase = (read: ApplicationRead, today: Day): CardCase =>
  cardCase(read, today, firstFreeDay([...read.state.cards.values()], today));
