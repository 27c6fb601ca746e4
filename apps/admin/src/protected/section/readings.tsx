import { type OfficerId, type RecordedReading } from '@protocol-registry/domain';
import { isMessageKey, type Translator } from '@protocol-registry/language';
import type { RecordedAct } from '@protocol-registry/registry';
import { may } from '../../access/may.ts';
import type { Markup } from '../../page/markup.ts';
import { Section } from '../../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../../page/table.tsx';
import { reasonText } from '../purpose.ts';
import type { FileRead } from '../read.ts';
import type { FileParts } from './parts.tsx';

/** Readings of one person for one reason that follow each other are one line. */
interface Sitting {
  readonly actor: string;
  readonly reading: RecordedReading;
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

const sittingsOf = ({ acts, state: { readings } }: FileRead): readonly Sitting[] => {
  const byVersion = new Map<number, RecordedAct>(acts.map((act) => [act.version, act]));
  const sittings: Sitting[] = [];
  for (const reading of readings) {
    const act = byVersion.get(reading.version);
    if (act === undefined) continue;
    const { actor, recordedAt: at } = act;
    const last = sittings.at(-1);
    if (last !== undefined && last.actor === actor && last.reading.reason === reading.reason && last.reading.scope === reading.scope)
      sittings[sittings.length - 1] = { ...last, last: at, count: last.count + 1 };
    else sittings.push({ actor, reading, first: at, last: at, count: 1 });
  }
  return sittings.toReversed();
};

const partText = (t: Translator, { part, scope }: RecordedReading): string => {
  const key = `act.${part}`;
  return isMessageKey(key) ? t.text(key) : t.text(`reading-scope.${scope}`);
};

/** Who read the file, when and why, the latest first; for supervisors. */
export const Readings = ({ view, read }: FileParts): Markup | null => {
  if (!may(view, 'allegation.read')) return null;
  const { t } = view;
  const heads = {
    who: t.text('protected.reading.who'),
    when: t.text('protected.reading.when'),
    why: t.text('protected.reading.why'),
    count: t.text('protected.reading.count'),
  };
  return (
    <Section id="readings" title={t.text('protected.readings')}>
      <CardTable
        class="registry-table--register"
        caption={t.text('protected.readings')}
        columns={[{ head: heads.who }, { head: heads.when }, { head: heads.why }, { head: heads.count, isNumeric: true }]}
      >
        {sittingsOf(read).map(({ actor, count, first, last, reading }) => (
          <CardRow>
            <RowHead label={heads.who}>{read.officers.get(actor as OfficerId) ?? actor}</RowHead>
            <Cell label={heads.when}>
              {first === last ? t.instant(first) : t.text('protected.reading.between', { from: t.instant(first), to: t.instant(last) })}
            </Cell>
            <Cell label={heads.why}>
              {reasonText(t, reading.reason)} <span class="registry-none">{count === 1 ? partText(t, reading) : ''}</span>
            </Cell>
            <Cell class="govuk-table__cell--numeric" label={heads.count}>
              {t.number(count)}
            </Cell>
          </CardRow>
        ))}
      </CardTable>
    </Section>
  );
};
