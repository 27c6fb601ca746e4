import type { Day } from '@protocol-registry/domain';
import { dayAt } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { CheckField } from '../form/choice-field.tsx';
import { DateField, dayFields } from '../form/date-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { CardForm, cardFormTitle } from './form-page.tsx';
import { askedCard, type CardRead } from './read.ts';

/** What must be so before a card is handed over (RULES 1.5): each is ticked by the officer. */
const CONDITIONS = ['in-person', 'identity'] as const;

const FIELD_OF: Readonly<Record<string, string>> = { COLLECTED_BEFORE_DECISION: 'collected', DAY_IN_FUTURE: 'collected' };

const page = (view: View, read: CardRead): RecordPage<Day> => ({
  title: cardFormTitle(view, read, 'card.collect'),
  body: (form, notice) => (
    <CardForm
      view={view}
      read={read}
      form={form}
      act="card.collect"
      action={pathTo(paths.cardCollect, { number: read.card.number })}
      notice={notice}
    >
      <CheckField
        view={view}
        form={form}
        name="ticked"
        label="card.collect.conditions"
        hint="card.collect.conditions.hint"
        options={CONDITIONS.map((value) => ({ value, text: view.t.text(`card.collect.${value}`) }))}
      />
      <DateField view={view} form={form} name="collected" label="card.collected-on" hint="field.day.hint" />
    </CardForm>
  ),
  read: (reader, values) => {
    const ticked = values.all('ticked');
    if (!CONDITIONS.every((condition) => ticked.includes(condition))) reader.refuse('ticked', 'card.collect.not-ticked');
    return reader.day('collected', 'card.collected-on');
  },
  fieldOf: (code) => FIELD_OF[code] ?? null,
});

const form = (deps: Deps): ActForm<CardRead, Day> => ({
  path: paths.cardCollect,
  permission: 'card.decide',
  title: 'card.collect',
  asked: askedCard,
  page,
  fresh: ({ version }) => freshForm(dayFields('collected', dayAt(deps.now())), version),
  ask: ({ request, read: { card, state }, content: collectedOn, version }) =>
    asking(request, { on: state.worker.id, version, command: { kind: 'card.collect', content: { card: card.number, collectedOn } } }),
  done: (_, { card }) => withDone(pathTo(paths.card, { number: card.number }), 'card.collected'),
});

/** The handing over of a card to the worker in person. */
export const collectCardRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form(deps));
