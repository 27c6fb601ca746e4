import { identifierOf, type RoomId } from '@protocol-registry/domain';
import { OFFICE, ReadModel, readOffice } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { OfficeForm } from './form-page.tsx';

const MOST_NAME = 80;

const page = (view: View): RecordPage<string> => ({
  title: view.t.text('room.open'),
  body: (form, notice) => (
    <OfficeForm view={view} form={form} heading={view.t.text('room.open')} action={paths.roomNew} submit="room.open" notice={notice}>
      <TextField view={view} form={form} name="name" label="room.name" hint="room.name.hint" width={20} />
    </OfficeForm>
  ),
  read: (reader) => reader.line('name', 'room.name', MOST_NAME),
});

const nextRoom = Effect.flatMap(ReadModel, ({ nextNumber }) => nextNumber('room'));

/** The opening of a room for private interviews. */
export const openRoomRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.roomNew,
    permission: 'office.manage',
    title: 'room.open',
    asked: () => readOffice,
    page,
    fresh: ({ version }) => freshForm({}, version),
    ask: ({ request, content: name, version }) =>
      Effect.flatMap(nextRoom, (number) => {
        const room = identifierOf<RoomId>(number);
        return asking(request, { on: OFFICE, version, command: { kind: 'room.open', content: { room, name } } });
      }),
    done: () => withDone(paths.office, 'room.opened'),
  });
