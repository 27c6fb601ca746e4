import type { Day } from '@protocol-registry/domain';
import { OFFICE } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField } from '../form/date-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { OfficeForm, officeFormTitle } from './form-page.tsx';
import { askedRoom, type RoomRead } from './read.ts';

const page = (view: View, { room }: RoomRead): RecordPage<{ readonly closedOn: Day }> => {
  const title = officeFormTitle(view, 'room.close', room.name);
  return {
    title,
    body: (form, notice) => (
      <OfficeForm
        view={view}
        form={form}
        heading={title}
        action={pathTo(paths.roomClose, { id: room.id })}
        submit="room.close"
        notice={notice}
      >
        <DateField view={view} form={form} name="closed" label="room.last-day" hint="field.day.hint" />
        <p class="govuk-inset-text">{view.t.text('room.close.effect')}</p>
      </OfficeForm>
    ),
    read: (reader) => ({ closedOn: reader.day('closed', 'room.last-day') }),
  };
};

/** The closing of a room. */
export const closeRoomRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.roomClose,
    permission: 'office.manage',
    title: 'room.close',
    asked: askedRoom,
    page,
    fresh: ({ version }) => freshForm({}, version),
    ask: ({ request, read: { room }, content, version }) =>
      asking(request, { on: OFFICE, version, command: { kind: 'room.close', content: { room: room.id, ...content } } }),
    done: () => withDone(paths.office, 'room.closed'),
  });
