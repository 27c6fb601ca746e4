import { type EventDetails, type EventId, identifierOf } from '@protocol-registry/domain';
import { OFFICE, ReadModel, readOffice } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { EventForm, readEventFields } from './details-form.tsx';

const page = (view: View): RecordPage<EventDetails> => ({
  title: view.t.text('event.announce'),
  body: (form, notice) => (
    <EventForm view={view} form={form} title="event.announce" action={paths.eventNew} cancel={paths.events} notice={notice} />
  ),
  read: readEventFields,
});

const nextEvent = Effect.flatMap(ReadModel, ({ nextNumber }) => nextNumber('event'));

/** The announcement of an information event. */
export const announceRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.eventNew,
    permission: 'interview.schedule',
    title: 'event.announce',
    asked: () => readOffice,
    page,
    fresh: ({ version }) => freshForm({}, version),
    ask: ({ request, content, version }) =>
      Effect.flatMap(nextEvent, (number) => {
        const event = identifierOf<EventId>(number);
        return asking(request, { on: OFFICE, version, command: { kind: 'event.announce', content: { event, ...content } } });
      }),
    done: () => withDone(paths.events, 'event.announced'),
  });
