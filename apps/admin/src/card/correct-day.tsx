import type { Card, Day, DossierCommand } from '@protocol-registry/domain';
import type { MessageKey } from '@protocol-registry/language';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { CardForm, cardFormTitle } from './form-page.tsx';
import { askedCard, type CardRead } from './read.ts';

/** A day as it should have been recorded, null where what was recorded did not happen, and why. */
interface CorrectedDay {
  readonly day: Day | null;
  readonly reason: string;
}

/** The correction of a day in the life of a card: where it is, its words, the day on record, and what is asked. */
interface DayCorrection {
  readonly path: typeof paths.cardCorrectCollection | typeof paths.cardCorrectReturn;
  readonly title: MessageKey;
  readonly label: MessageKey;
  readonly hint: MessageKey;
  readonly done: string;
  readonly onRecord: (card: Card) => Day | null;
  readonly command: (card: Card, corrected: CorrectedDay) => DossierCommand;
}

/** A correction of what is not on record names no act, and is refused. */
const NO_ACT = 0;

const collection: DayCorrection = {
  path: paths.cardCorrectCollection,
  title: 'card.correct-collection',
  label: 'card.collected-on',
  hint: 'card.correct-collection.hint',
  done: 'card.collection-corrected',
  onRecord: ({ collectedOn }) => collectedOn,
  command: ({ collectionSetBy, number: card }, { day, reason }) => ({
    kind: 'card.correct-collection',
    content: { card, collectedOn: day, corrects: collectionSetBy ?? NO_ACT, reason },
  }),
};

const handingBack: DayCorrection = {
  path: paths.cardCorrectReturn,
  title: 'card.correct-return',
  label: 'card.returned-on',
  hint: 'card.correct-return.hint',
  done: 'card.return-corrected',
  onRecord: ({ returnedOn }) => returnedOn,
  command: ({ number: card, returnSetBy }, { day, reason }) => ({
    kind: 'card.correct-return',
    content: { card, returnedOn: day, corrects: returnSetBy ?? NO_ACT, reason },
  }),
};

const FIELD = 'day';
const AT_DAY = new Set([
  'COLLECTED_BEFORE_DECISION',
  'COLLECTED_AFTER_RETURN',
  'RETURNED_BEFORE_DECISION',
  'RETURNED_BEFORE_COLLECTION',
  'DAY_IN_FUTURE',
]);

const page = ({ hint, label, path, title }: DayCorrection, view: View, read: CardRead): RecordPage<CorrectedDay> => ({
  title: cardFormTitle(view, read, title),
  body: (form, notice) => (
    <CardForm view={view} read={read} form={form} act={title} action={pathTo(path, { number: read.card.number })} notice={notice}>
      <DateField view={view} form={form} name={FIELD} label={label} hint={hint} />
      <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint" />
    </CardForm>
  ),
  read: (reader) => ({ day: reader.optionalDay(FIELD, label), reason: readReason(reader, 'correction.reason') }),
  fieldOf: (code) => (AT_DAY.has(code) ? FIELD : null),
});

const form = (correction: DayCorrection): ActForm<CardRead, CorrectedDay> => ({
  path: correction.path,
  permission: 'card.decide',
  title: correction.title,
  asked: askedCard,
  page: (view, read) => page(correction, view, read),
  fresh: ({ card, version }) => freshForm(dayFields(FIELD, correction.onRecord(card)), version),
  ask: ({ request, read: { card, state }, content, version }) =>
    asking(request, { on: state.worker.id, version, command: correction.command(card, content) }),
  done: (_, { card }) => withDone(pathTo(paths.card, { number: card.number }), correction.done),
});

/** The corrections of the days on which a card was collected and handed back. */
export const correctCardDayRoutes = (deps: Deps): readonly Route[] =>
  [collection, handingBack].flatMap((correction) => actFormRoutes(deps, form(correction)));
