import type { Dossier, NoteVerbale } from '@protocol-registry/domain';
import type { SearchKind, SearchRow } from '../schema/worker.ts';
import { nameTerms, numberTerm } from '../term.ts';

interface Term {
  readonly kind: SearchKind;
  readonly term: string;
  readonly subject: string;
}

const number = (kind: SearchKind, text: string, subject: string): Term => ({ kind, term: numberTerm(text), subject });

const note = ({ number: text }: NoteVerbale, subject: string): Term => number('note', text, subject);

const identityTerms = ({ worker }: Dossier): readonly Term[] => [
  ...nameTerms(`${worker.familyName} ${worker.givenNames}`).map((term) => ({ kind: 'name', term, subject: worker.id }) as const),
  number('file', worker.id, worker.id),
  number('passport', worker.passportNumber, worker.id),
];

const contractTerms = ({ contracts }: Dossier): readonly Term[] =>
  [...contracts.values()].flatMap(({ id, noteVerbale, terms }) => [
    number('contract', id, id),
    note(noteVerbale, id),
    ...terms.map((version) => note(version.noteVerbale, id)),
  ]);

const applicationTerms = ({ applications }: Dossier): readonly Term[] =>
  [...applications.values()].flatMap(({ id, noteVerbale }) => [number('application', id, id), note(noteVerbale, id)]);

const cardTerms = ({ cards }: Dossier): readonly Term[] => [...cards.keys()].map((id) => number('card', id, id));

/** The terms by which a worker is found: words of the names, and the numbers of the file, the passport, cards, contracts, applications and notes. */
export const searchRows = (dossier: Dossier): readonly SearchRow[] => {
  const terms = [...identityTerms(dossier), ...contractTerms(dossier), ...applicationTerms(dossier), ...cardTerms(dossier)];
  const distinct = new Map(terms.map((term) => [`${term.kind} ${term.subject} ${term.term}`, term]));
  return [...distinct.values()]
    .filter(({ term }) => term !== '')
    .map(({ kind, subject, term }) => ({ term, worker_id: dossier.worker.id, kind, subject_id: subject }));
};
