/** How many days before the decision the interview of a card may lie: the profile's figure when these tables were made. */
export const INTERVIEW_COUNTS_DAYS = 90;

const refuse = (trigger: string, event: string, condition: string, message: string): string =>
  `CREATE TRIGGER ${trigger} BEFORE ${event} WHEN ${condition} BEGIN SELECT RAISE(ABORT, '${message}'); END`;

/** The same for a new row and for a changed one. */
const refuseRow = (trigger: string, table: string, condition: string, message: string): readonly string[] => [
  refuse(`${trigger}_new`, `INSERT ON ${table}`, condition, message),
  refuse(`${trigger}_changed`, `UPDATE ON ${table}`, condition, message),
];

const counts = (decidedOn: string, heldOn: string): string =>
  `coalesce(${decidedOn} - ${heldOn}, -1) BETWEEN 0 AND ${INTERVIEW_COUNTS_DAYS}`;

/** What a card needs before it can stand in the table. A trigger holds without foreign keys and without checks. */
const cardNeeds: readonly string[] = [
  ...refuseRow(
    'card_has_one_basis',
    'card',
    '(NEW.interview_id IS NULL) = (NEW.override_version IS NULL)',
    'a card rests on an interview or on an override, never on both or neither',
  ),
  ...refuseRow(
    'card_has_application',
    'card',
    'NOT EXISTS (SELECT 1 FROM application WHERE id = NEW.application_id AND worker_id = NEW.worker_id)',
    'a card belongs to an application of its worker',
  ),
  ...refuseRow(
    'card_has_interview',
    'card',
    `NEW.interview_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM interview
      WHERE id = NEW.interview_id AND worker_id = NEW.worker_id AND application_id = NEW.application_id
        AND result = 'valid' AND ${counts('NEW.decided_on', 'held_on')})`,
    'a card rests on a valid interview that was held for its application and still counts',
  ),
  ...refuseRow(
    'card_has_override',
    'card',
    `NEW.override_version IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM gate_override
      WHERE worker_id = NEW.worker_id AND version = NEW.override_version AND application_id = NEW.application_id
        AND decided_on <= NEW.decided_on)`,
    'a card without an interview rests on an override for its application',
  ),
  ...refuseRow(
    'card_has_verdict',
    'card',
    `NOT EXISTS (
      SELECT 1 FROM assessment JOIN application ON application.contract_id = assessment.contract_id
      WHERE assessment.worker_id = NEW.worker_id AND assessment.version = NEW.assessment_version
        AND application.id = NEW.application_id AND assessment.assessed_on BETWEEN application.lodged_on AND NEW.decided_on)`,
    'a card needs a pay verdict on the contract of its application',
  ),
];

/**
 * Refuses to change or to remove what a card rests on. `rests` picks the cards that rest on the row named `ROW`; `supports` is true where the new row still carries the card.
 * A new row with the name of an old one is told that the name is taken: it might replace the old one unseen.
 */
const keep = (table: string, name: string, rests: string, supports: string, message: string): readonly string[] => {
  const cards = (row: string): string => `EXISTS (SELECT 1 FROM card WHERE (${rests.replaceAll('ROW', row)})`;
  return [
    refuse(`${table}_carries_card_new`, `INSERT ON ${table}`, `${cards('NEW')} AND NOT (${supports}))`, `taken: ${table}.${name}`),
    refuse(
      `${table}_carries_card_changed`,
      `UPDATE ON ${table}`,
      `${cards('OLD')} AND NOT (${supports})) OR ${cards('NEW')} AND NOT (${supports}))`,
      message,
    ),
    refuse(`${table}_carries_card_removed`, `DELETE ON ${table}`, `${cards('OLD')})`, message),
  ];
};

const cardKeeps: readonly string[] = [
  ...keep(
    'interview',
    'id',
    'card.interview_id = ROW.id',
    `NEW.id = card.interview_id AND NEW.worker_id = card.worker_id AND NEW.application_id IS card.application_id
      AND NEW.result = 'valid' AND ${counts('card.decided_on', 'NEW.held_on')}`,
    'a card rests on this interview',
  ),
  ...keep(
    'gate_override',
    'application_id',
    'card.override_version IS NOT NULL AND (card.application_id = ROW.application_id OR card.worker_id = ROW.worker_id AND card.override_version = ROW.version)',
    `NEW.worker_id = card.worker_id AND NEW.version = card.override_version AND NEW.application_id = card.application_id
      AND NEW.decided_on <= card.decided_on`,
    'a card rests on this override',
  ),
  ...keep(
    'assessment',
    'version',
    'card.worker_id = ROW.worker_id AND card.assessment_version = ROW.version',
    `NEW.worker_id = card.worker_id AND NEW.version = card.assessment_version AND EXISTS (
      SELECT 1 FROM application
      WHERE application.id = card.application_id AND application.contract_id = NEW.contract_id
        AND NEW.assessed_on BETWEEN application.lodged_on AND card.decided_on)`,
    'a card rests on this pay verdict',
  ),
  ...keep(
    'application',
    'id',
    'card.application_id = ROW.id',
    `NEW.id = card.application_id AND NEW.worker_id = card.worker_id AND NEW.status = 'granted' AND EXISTS (
      SELECT 1 FROM assessment
      WHERE assessment.worker_id = card.worker_id AND assessment.version = card.assessment_version
        AND assessment.contract_id = NEW.contract_id AND assessment.assessed_on BETWEEN NEW.lodged_on AND card.decided_on)`,
    'a card was issued for this application',
  ),
];

const isBooked = (resource: string): string =>
  `NEW.resource = '${resource}' AND EXISTS (
    SELECT 1 FROM booking WHERE resource = NEW.resource AND resource_id = NEW.resource_id AND quarter = NEW.quarter)`;

/** Says which of them is booked already, where a constraint would only say that something is. */
const bookings: readonly string[] = ['officer', 'room', 'interpreter', 'worker'].map((resource) =>
  refuse(`booking_one_per_${resource}`, 'INSERT ON booking', isBooked(resource), `taken: booking.${resource}`),
);

/** What the database refuses whatever the application does: a card without what it must rest on, and two interviews at one time. */
export const gateTriggers: readonly string[] = [...cardNeeds, ...cardKeeps, ...bookings];
