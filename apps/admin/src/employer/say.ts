import type { Act, Acts } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import { periodText } from '../contract/period.ts';
import { noteValues, type Said, type Sayings } from '../timeline/said.ts';
import { fullName } from '../worker/name.ts';

type EmployerActs = Pick<Acts, Extract<keyof Acts, `employer.${string}`>>;

const identity = (t: Translator, content: EmployerActs['employer.registered' | 'employer.corrected']): string =>
  t.text('said.employer', { employer: fullName(content), rank: t.text(`rank.${content.rank}`), mission: content.mission });

const sayings: Sayings<EmployerActs> = {
  'employer.registered': (content, t) => ({
    text: identity(t, content),
    points: [
      t.text('said.posting', { posting: periodText(t, content.posting.from, content.posting.to) }),
      t.text('said.immunity', { immunity: t.text(`immunity.${content.immunity}`) }),
    ],
  }),
  'employer.corrected': (content, t) => ({ text: identity(t, content), words: content.reason }),
  'employer.posting-changed': ({ from, noteVerbale, to }, t) => ({
    text: t.text('said.posting-changed', { posting: periodText(t, from, to), ...noteValues(t, noteVerbale) }),
  }),
  'employer.immunity-changed': ({ from, level, reason }, t) => ({
    text: t.text('said.immunity-changed', { immunity: t.text(`immunity.${level}`), from: t.shortDay(from) }),
    words: reason,
  }),
};

type Saying = (content: Act['content'], t: Translator) => Said;

/** What an act on an employer said, in short. */
export const sayEmployer = (act: Act, t: Translator): Said => (sayings[act.kind as keyof EmployerActs] as Saying)(act.content, t);
