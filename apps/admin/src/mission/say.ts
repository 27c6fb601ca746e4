import type { Act, Acts } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import type { Said, Sayings } from '../timeline/said.ts';

type MissionActs = Pick<Acts, Extract<keyof Acts, `mission.${string}`>>;

const identity = (t: Translator, { accreditedOn, name, sendingState }: MissionActs['mission.registered' | 'mission.corrected']): string =>
  t.text('said.mission', { name, state: sendingState, day: t.shortDay(accreditedOn) });

const sayings: Sayings<MissionActs> = {
  'mission.registered': (content, t) => ({ text: identity(t, content) }),
  'mission.corrected': (content, t) => ({ text: identity(t, content), words: content.reason }),
  'mission.accreditation-ended': ({ endedOn }, t) => ({ text: t.text('said.mission-ended', { day: t.shortDay(endedOn) }) }),
  'mission.accreditation-corrected': ({ endedOn, reason }, t) => ({
    text: endedOn === null ? t.text('said.mission-lasts') : t.text('said.mission-ended', { day: t.shortDay(endedOn) }),
    words: reason,
  }),
};

type Saying = (content: Act['content'], t: Translator) => Said;

/** What an act on a mission said, in short. */
export const sayMission = (act: Act, t: Translator): Said => (sayings[act.kind as keyof MissionActs] as Saying)(act.content, t);
