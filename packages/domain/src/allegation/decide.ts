import type { ProtectedFacts } from '../protected-file/facts.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import { type Decision, decided, when } from '../refusal.ts';
import type { AllegationActs } from './allegation.ts';

/** Records an allegation. One in a file of the ministry names the employer or the mission; one in a worker's file is about that worker's employer at least. */
export const recordAllegation = (
  file: ProtectedFile,
  content: AllegationActs['allegation.recorded'],
  { dossier, today }: ProtectedFacts,
): Decision<AllegationActs> =>
  decided<AllegationActs>(
    [
      ...when(file.allegations.has(content.allegation), 'ALREADY_REGISTERED'),
      ...when(dossier === null && content.employer === null && content.mission === null, 'ALLEGATION_SUBJECT_MISSING'),
      ...when(content.receivedOn > today, 'DAY_IN_FUTURE'),
    ],
    { kind: 'allegation.recorded', content },
  );

/** Closes an allegation with what it came to. */
export const closeAllegation = (
  file: ProtectedFile,
  content: AllegationActs['allegation.closed'],
  { today }: ProtectedFacts,
): Decision<AllegationActs> => {
  const allegation = file.allegations.get(content.allegation);
  return decided<AllegationActs>(
    [
      ...when(allegation === undefined, 'ALLEGATION_UNKNOWN'),
      ...when(allegation !== undefined && allegation.closure !== null, 'ALLEGATION_ALREADY_CLOSED'),
      ...when(allegation !== undefined && content.closedOn < allegation.receivedOn, 'PERIOD_BACKWARDS'),
      ...when(content.closedOn > today, 'DAY_IN_FUTURE'),
    ],
    { kind: 'allegation.closed', content },
  );
};
