import type { Day, Mission } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Tag } from '../page/tag.tsx';

interface StandingParts {
  readonly view: View;
  readonly mission: Pick<Mission, 'accreditedOn' | 'endedOn'>;
  readonly today: Day;
}

/** Whether the accreditation of a mission lasts, in a word or two. */
export const Standing = ({ view: { t }, mission: { accreditedOn, endedOn }, today }: StandingParts): Markup => {
  if (accreditedOn > today) return <Tag tone="waiting" text={t.text('mission.not-yet', { day: t.shortDay(accreditedOn) })} />;
  if (endedOn === null) return <Tag tone="good" text={t.text('mission.accredited')} />;
  return endedOn < today ? (
    <Tag tone="past" text={t.text('mission.ended', { day: t.shortDay(endedOn) })} />
  ) : (
    <Tag tone="waiting" text={t.text('mission.ends', { day: t.shortDay(endedOn) })} />
  );
};
