import type { EventDetails } from '@protocol-registry/domain';
import { OFFICE } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { EventForm, eventFields, readEventFields } from './details-form.tsx';
import { askedEvent, type EventRead } from './read.ts';

type CorrectedEvent = EventDetails & { readonly reason: string };

const page = (view: View, { event: { id } }: EventRead): RecordPage<CorrectedEvent> => ({
  title: view.t.text('event.correct'),
  body: (form, notice) => (
    <EventForm
      view={view}
      form={form}
      title="event.correct"
      action={pathTo(paths.eventCorrect, { id })}
      cancel={pathTo(paths.event, { id })}
      notice={notice}
    >
      <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint.journal" />
    </EventForm>
  ),
  read: (reader, values) => ({ ...readEventFields(reader, values), reason: readReason(reader, 'correction.reason') }),
});

/** The correction of when, where or in which languages an event is. */
export const correctEventRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.eventCorrect,
    permission: 'interview.schedule',
    title: 'event.correct',
    asked: askedEvent,
    page,
    fresh: ({ event, version }) => freshForm(eventFields(event), version),
    ask: ({ request, read: { event }, content, version }) =>
      asking(request, {
        on: OFFICE,
        version,
        command: { kind: 'event.correct', content: { event: event.id, corrects: event.setBy, ...content } },
      }),
    done: (_, { event }) => withDone(pathTo(paths.event, { id: event.id }), 'event.corrected'),
  });
