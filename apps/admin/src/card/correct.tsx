import { type CardNumber, parseIdentifier } from '@protocol-registry/domain';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { CardForm, cardFormTitle } from './form-page.tsx';
import { newCardFieldOf } from './new-card.tsx';
import { askedCard, type CardRead } from './read.ts';

interface CorrectedNumber {
  readonly number: CardNumber;
  readonly reason: string;
}

const page = (view: View, read: CardRead): RecordPage<CorrectedNumber> => ({
  title: cardFormTitle(view, read, 'card.correct'),
  body: (form, notice) => (
    <CardForm
      view={view}
      read={read}
      form={form}
      act="card.correct"
      action={pathTo(paths.cardCorrect, { number: read.card.number })}
      notice={notice}
    >
      <TextField view={view} form={form} name="number" label="card.number" hint="card.number.hint" width={20} />
      <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint" />
    </CardForm>
  ),
  read: (reader) => ({
    number: reader.identifier('number', 'card.number', parseIdentifier<CardNumber>),
    reason: readReason(reader, 'correction.reason'),
  }),
  fieldOf: newCardFieldOf,
});

const form: ActForm<CardRead, CorrectedNumber, CardNumber> = {
  path: paths.cardCorrect,
  permission: 'card.decide',
  title: 'card.correct',
  asked: askedCard,
  page,
  fresh: ({ card, version }) => freshForm({ number: card.number }, version),
  ask: ({ request, read: { card, state }, content, version }) => {
    const command = { kind: 'card.correct', content: { card: card.number, corrects: card.setBy, ...content } } as const;
    return Effect.as(asking(request, { on: state.worker.id, version, command }), content.number);
  },
  done: (number) => withDone(pathTo(paths.card, { number }), 'card.corrected'),
};

/** The correction of a card's number. */
export const correctCardRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
