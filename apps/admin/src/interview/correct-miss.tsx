import type { Interview, Miss } from '@protocol-registry/domain';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { RadioField } from '../form/choice-field.tsx';
import { DateField, dayFields } from '../form/date-field.tsx';
import type { Reader } from '../form/reader.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { TextArea } from '../form/text-field.tsx';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { InterviewForm, interviewFormTitle } from './form-page.tsx';
import { MOST_EXPLANATION, missFieldOf } from './miss.tsx';
import { askedInterview, type InterviewRead } from './read.ts';

/** What should have been recorded, null where the worker did not miss the interview, and why. */
interface CorrectedMiss {
  readonly miss: Miss | null;
  readonly reason: string;
}

const OUTCOMES = ['missed', 'scheduled'] as const;

const inTheWay = ({ t }: View, { interview: { outcome } }: InterviewRead): string | null =>
  outcome._tag === 'Missed' ? null : t.text('interview.no-miss-to-correct');

const readMiss = (reader: Reader): Miss | null =>
  reader.oneOf('outcome', 'interview.correct-miss.outcome', OUTCOMES) === 'scheduled'
    ? null
    : {
        missedOn: reader.day('missed', 'interview.missed-on'),
        explanation: reader.optionalLine('explanation', 'interview.explanation', MOST_EXPLANATION),
      };

const page = (view: View, read: InterviewRead): RecordPage<CorrectedMiss> => ({
  title: interviewFormTitle(view, read, 'interview.correct-miss'),
  body: (form, notice) => (
    <InterviewForm
      view={view}
      read={read}
      form={form}
      title="interview.correct-miss"
      action={pathTo(paths.interviewCorrectMiss, { id: read.interview.id })}
      submit="interview.correct-miss"
      notice={notice}
      inTheWay={inTheWay(view, read)}
    >
      <RadioField
        view={view}
        form={form}
        name="outcome"
        label="interview.correct-miss.outcome"
        options={OUTCOMES.map((value) => ({ value, text: view.t.text(`interview.correct-miss.${value}`) }))}
      />
      <DateField view={view} form={form} name="missed" label="interview.missed-on" hint="interview.correct-miss.day-hint" />
      <TextArea view={view} form={form} name="explanation" label="interview.explanation" hint="interview.explanation.hint" />
      <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint" />
    </InterviewForm>
  ),
  read: (reader) => ({ miss: readMiss(reader), reason: readReason(reader, 'correction.reason') }),
  fieldOf: (code) => (code === 'INTERVIEW_OPEN' || code.startsWith('booking.') ? 'outcome' : missFieldOf(code)),
});

const onRecord = ({ outcome }: Interview): Readonly<Record<string, string>> =>
  outcome._tag === 'Missed' ? { outcome: 'missed', explanation: outcome.explanation ?? '', ...dayFields('missed', outcome.missedOn) } : {};

/** The act that recorded the miss; none where there is none. */
const setBy = ({ outcome }: Interview): number => (outcome._tag === 'Missed' ? outcome.setBy : 0);

const form: ActForm<InterviewRead, CorrectedMiss> = {
  path: paths.interviewCorrectMiss,
  permission: 'interview.schedule',
  title: 'interview.correct-miss',
  asked: askedInterview,
  page,
  fresh: ({ interview, version }) => freshForm(onRecord(interview), version),
  ask: ({ request, read: { interview, state }, content, version }) =>
    asking(request, {
      on: state.worker.id,
      version,
      command: { kind: 'interview.correct-miss', content: { interview: interview.id, corrects: setBy(interview), ...content } },
    }),
  done: (_, { interview }) => withDone(pathTo(paths.interview, { id: interview.id }), 'interview.miss-corrected'),
};

/** The correction of the record that the worker did not come. */
export const correctMissRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
