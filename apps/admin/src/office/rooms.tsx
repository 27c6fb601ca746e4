import type { Day, InterviewRoom, Office } from '@protocol-registry/domain';
import { may } from '../access/may.ts';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import { RowActs, withActs } from './row-acts.tsx';

interface RoomsParts {
  readonly view: View;
  readonly office: Office;
  readonly today: Day;
}

const Standing = ({ view: { t }, room: { closedOn }, today }: Omit<RoomsParts, 'office'> & { readonly room: InterviewRoom }): Markup => {
  if (closedOn === null) return <Tag tone="good" text={t.text('room.is-open')} />;
  return closedOn < today ? (
    <Tag tone="past" text={t.text('room.closed', { day: t.shortDay(closedOn) })} />
  ) : (
    <Tag tone="waiting" text={t.text('room.closes', { day: t.shortDay(closedOn) })} />
  );
};

/** The rooms for private interviews. */
export const Rooms = ({ view, office, today }: RoomsParts): Markup => {
  const { t } = view;
  const rooms = [...office.rooms.values()];
  return (
    <Section id="rooms" title={t.text('office.rooms')}>
      {rooms.length === 0 ? (
        <p class="registry-none">{t.text('office.no-room')}</p>
      ) : (
        <CardTable
          class="registry-table--register"
          caption={t.text('office.rooms')}
          columns={withActs(view, ['room.name', 'room.standing'])}
        >
          {rooms.map((room) => (
            <CardRow>
              <RowHead>{room.name}</RowHead>
              <Cell label={t.text('room.standing')}>
                <Standing view={view} room={room} today={today} />
              </Cell>
              {may(view, 'office.manage') ? (
                <Cell>
                  <RowActs
                    view={view}
                    name={room.name}
                    acts={room.closedOn === null ? [{ href: pathTo(paths.roomClose, { id: room.id }), text: 'room.close' }] : []}
                  />
                </Cell>
              ) : null}
            </CardRow>
          ))}
        </CardTable>
      )}
    </Section>
  );
};
