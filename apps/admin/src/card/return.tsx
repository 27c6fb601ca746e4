import type { Day } from '@protocol-registry/domain';
import { dayAt } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { CardForm, cardFormTitle } from './form-page.tsx';
import { askedCard, type CardRead } from './read.ts';

const FIELD_OF: Readonly<Record<string, string>> = {
  RETURNED_BEFORE_DECISION: 'returned',
  RETURNED_BEFORE_COLLECTION: 'returned',
  DAY_IN_FUTURE: 'returned',
};

const page = (view: View, read: CardRead): RecordPage<Day> => ({
  title: cardFormTitle(view, read, 'card.return'),
  body: (form, notice) => (
    <CardForm
      view={view}
      read={read}
      form={form}
      act="card.return"
      action={pathTo(paths.cardReturn, { number: read.card.number })}
      notice={notice}
    >
      <DateField view={view} form={form} name="returned" label="card.returned-on" hint="field.day.hint" />
      <p class="govuk-inset-text registry-binding">{view.t.text('card.return.effect', { card: read.card.number })}</p>
    </CardForm>
  ),
  read: (reader) => reader.day('returned', 'card.returned-on'),
  fieldOf: (code) => FIELD_OF[code] ?? null,
});

const form = (deps: Deps): ActForm<CardRead, Day> => ({
  path: paths.cardReturn,
  permission: 'card.decide',
  title: 'card.return',
  asked: askedCard,
  page,
  fresh: ({ version }) => freshForm(dayFields('returned', dayAt(deps.now())), version),
  ask: ({ request, read: { card, state }, content: returnedOn, version }) =>
    asking(request, { on: state.worker.id, version, command: { kind: 'card.return', content: { card: card.number, returnedOn } } }),
  done: (_, { card }) => withDone(pathTo(paths.card, { number: card.number }), 'card.returned'),
});

/** The return of a card. */
export const returnCardRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form(deps));
