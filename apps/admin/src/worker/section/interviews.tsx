import type { Interview, InterviewOutcome, RecordedVisaInterview } from '@protocol-registry/domain';
import { may } from '../../access/may.ts';
import { ActLinks } from '../../page/act-link.tsx';
import type { Markup } from '../../page/markup.ts';
import { Entry, LatestEntries, Section } from '../../page/section.tsx';
import { Tag, type Tone } from '../../page/tag.tsx';
import { paths, pathTo } from '../../paths.ts';
import { NothingYet, type SectionParts } from './parts.tsx';

type Result = 'scheduled' | 'held-valid' | 'held-invalid' | 'missed' | 'cancelled';

const TONES: Readonly<Record<Result, Tone>> = {
  scheduled: 'waiting',
  'held-valid': 'good',
  'held-invalid': 'alert',
  missed: 'alert',
  cancelled: 'past',
};

const resultOf = (outcome: InterviewOutcome): Result => {
  switch (outcome._tag) {
    case 'Scheduled':
      return 'scheduled';
    case 'Held':
      return outcome.unmet.length === 0 ? 'held-valid' : 'held-invalid';
    case 'Missed':
      return 'missed';
    case 'Cancelled':
      return 'cancelled';
  }
};

const One = ({ view: { t }, officers, interview }: SectionParts & { readonly interview: Interview }): Markup => {
  const { application, appointment, id, outcome } = interview;
  const result = resultOf(outcome);
  const officer = outcome._tag === 'Held' ? outcome.hearing.officer : appointment.officer;
  return (
    <Entry href={pathTo(paths.interview, { id })} name={id} tag={<Tag tone={TONES[result]} text={t.text(`interview-outcome.${result}`)} />}>
      <p class="registry-entry__text">
        {t.text('dossier.interview', {
          at: outcome._tag === 'Held' ? t.shortDay(outcome.hearing.heldOn) : t.minute(appointment.startsAt),
          officer: officers.get(officer) ?? officer,
          application: application ?? '',
          applied: application === null ? 'no' : 'yes',
        })}
      </p>
    </Entry>
  );
};

const Talk = ({ view, read, talk }: SectionParts & { readonly talk: RecordedVisaInterview }): Markup => {
  const { t } = view;
  const href = pathTo(paths.visaInterviewCorrect, { id: read.state.worker.id, version: String(talk.setBy) });
  return (
    <li>
      {t.text('visa-interview.line', { day: t.shortDay(talk.heldOn), post: talk.post, language: t.languageName(talk.language) })}{' '}
      {may(view, 'register.write') ? (
        <a
          class="govuk-link"
          href={href}
          aria-label={t.text('office.form-title', { act: t.text('visa-interview.correct'), name: t.shortDay(talk.heldOn) })}
        >
          {t.text('visa-interview.correct')}
        </a>
      ) : null}
    </li>
  );
};

/** The talks before the visa, which count for no card. */
const Talks = (parts: SectionParts): Markup => {
  const { view, read } = parts;
  const { visaInterviews, worker } = read.state;
  return (
    <>
      {visaInterviews.length === 0 ? null : (
        <>
          <p class="registry-entry__text">{view.t.text('visa-interview.counts-not')}</p>
          <ul class="govuk-list">
            {visaInterviews.map((talk) => (
              <Talk {...parts} talk={talk} />
            ))}
          </ul>
        </>
      )}
      <ActLinks
        view={view}
        links={[{ href: pathTo(paths.visaInterviewNew, { id: worker.id }), text: 'visa-interview.record', permission: 'register.write' }]}
      />
    </>
  );
};

/** The interviews of a dossier, the latest first. */
export const Interviews = (parts: SectionParts): Markup => {
  const { view, read } = parts;
  const interviews = [...read.state.interviews.values()].toReversed();
  return (
    <Section id="interviews" title={view.t.text('dossier.interviews')}>
      {interviews.length === 0 ? (
        <NothingYet text={view.t.text('dossier.no-interview')} />
      ) : (
        <LatestEntries view={view} entries={interviews.map((interview) => <One {...parts} interview={interview} />)} />
      )}
      <Talks {...parts} />
    </Section>
  );
};
