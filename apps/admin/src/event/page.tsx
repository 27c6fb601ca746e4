import type { Day } from '@protocol-registry/domain';
import { dayAt } from '@protocol-registry/registry';
import { may } from '../access/may.ts';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { CheckField } from '../form/choice-field.tsx';
import { Recorded } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { ActLinks } from '../page/act-link.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { SummaryList } from '../page/summary-list.tsx';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { ATTENDED } from './attendance.ts';
import { askedEventShown, type EventShown } from './read.ts';

interface EventParts extends EventShown {
  readonly view: View;
  readonly today: Day;
}

const Invite = ({ view, event, uninvited, today }: EventParts): Markup | null =>
  event.on < today || !may(view, 'interview.schedule') ? null : (
    <form method="post" action={pathTo(paths.eventInvite, { id: event.id })} data-once="">
      <p class="govuk-body">{view.t.text('event.invite.lead', { count: uninvited.length })}</p>
      {uninvited.length === 0 ? null : (
        <button class="govuk-button govuk-button--secondary" type="submit">
          {view.t.text('event.invite')}
        </button>
      )}
    </form>
  );

const Names = ({ view: { t }, invited }: EventParts): Markup => (
  <ul class="govuk-list">
    {invited.map(({ attended, worker }) => (
      <li>
        <a class="govuk-link" href={pathTo(paths.worker, { id: worker.id })}>
          {worker.name}
        </a>
        {attended === true ? ` – ${t.text('event.attended')}` : ''}
      </li>
    ))}
  </ul>
);

const Attendance = (parts: EventParts): Markup => {
  const { view, event, invited } = parts;
  const ticked = invited.filter(({ attended }) => attended === true).map(({ worker }) => worker.id);
  return (
    <form class="registry-form" method="post" action={pathTo(paths.eventAttendance, { id: event.id })} data-once="">
      <CheckField
        view={view}
        form={freshForm({ [ATTENDED]: ticked }, 0)}
        name={ATTENDED}
        label="event.attendance"
        options={invited.map(({ worker }) => ({ value: worker.id, text: worker.name }))}
      />
      <p class="govuk-inset-text">{view.t.text('event.attendance.effect')}</p>
      <button class="govuk-button" type="submit">
        {view.t.text('event.record-attendance')}
      </button>
    </form>
  );
};

const Invited = (parts: EventParts): Markup => {
  const { view, event, invited, today } = parts;
  const isOn = event.on <= today && may(view, 'interview.schedule');
  return (
    <Section id="invited" title={view.t.text('event.invited')}>
      <Invite {...parts} />
      {invited.length === 0 ? <p class="registry-none">{view.t.text('event.nobody')}</p> : null}
      {invited.length === 0 ? null : isOn ? <Attendance {...parts} /> : <Names {...parts} />}
    </Section>
  );
};

const EventPage = (parts: EventParts): Markup => {
  const { view, event } = parts;
  const { t } = view;
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={paths.events}>
          {t.text('event.title')}
        </a>
      </p>
      <h1 class="govuk-heading-l">{t.text('event.heading', { day: t.day(event.on) })}</h1>
      <ActLinks
        view={view}
        links={[{ href: pathTo(paths.eventCorrect, { id: event.id }), text: 'event.correct', permission: 'interview.schedule' }]}
      />
      <SummaryList
        facts={[
          { term: t.text('event.on'), value: t.day(event.on) },
          { term: t.text('event.place'), value: event.place },
          { term: t.text('officer.languages'), value: event.languages.map(t.languageName).join(', ') },
        ]}
      />
      <Invited {...parts} />
    </>
  );
};

/** An information event: who is invited, and who came. */
export const eventRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.event,
  permission: 'register.read',
  title: 'event.title',
  handle: (request) => {
    const view = request.get('view');
    return withRead(deps, request, askedEventShown(request), (shown) =>
      answerPage(request, {
        title: view.t.text('event.heading', { day: view.t.day(shown.event.on) }),
        body: (
          <>
            <Recorded view={view} request={request} />
            <EventPage view={view} today={dayAt(deps.now())} {...shown} />
          </>
        ),
      }),
    );
  },
});
