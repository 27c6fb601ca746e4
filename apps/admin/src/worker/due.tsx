import { belgium, type Day, type Due, dueNext } from '@protocol-registry/domain';
import type { Permission, WorkerDates } from '@protocol-registry/registry';
import { may } from '../access/may.ts';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import type { NamedDossier } from './read.ts';

/** Where something due is done, what that takes, and where it is looked at by those who may not. */
interface Place {
  readonly act: string;
  readonly permission: Permission;
  readonly page: string;
}

/** What is due after a missed date. */
const LADDER_CODES = [
  'NOTE_VERBALE_TO_SEND',
  'WORKER_TO_MESSAGE',
  'HEAD_OF_MISSION_TO_TELL',
  'RISK_TO_REVIEW',
  'WELFARE_TO_REFER',
  'WORKER_TO_SEE',
] as const;

type LadderCode = (typeof LADDER_CODES)[number];

const isOfLadder = (code: Due['code']): code is LadderCode => LADDER_CODES.some((one) => one === code);

/** A step after a missed date is recorded in its section of the dossier; a worker is seen at a new date. */
const placeOfLadder = (code: LadderCode, worker: string): Place => {
  const page = `${pathTo(paths.worker, { id: worker })}#no-shows`;
  const act = code === 'WORKER_TO_SEE' ? pathTo(paths.workerInterviewNew, { id: worker }) : page;
  return { act, permission: 'interview.schedule', page };
};

const placeOf = ({ code, subject: id }: Due, worker: string): Place => {
  if (isOfLadder(code)) return placeOfLadder(code, worker);
  const application = pathTo(paths.application, { id });
  const card = pathTo(paths.card, { number: id });
  const contract = pathTo(paths.contract, { id });
  switch (code) {
    case 'INTERVIEW_TO_SCHEDULE':
      return { act: pathTo(paths.interviewNew, { id }), permission: 'interview.schedule', page: application };
    case 'INTERVIEW_TO_HOLD':
      return { act: pathTo(paths.interviewForm, { id }), permission: 'interview.hold', page: pathTo(paths.interview, { id }) };
    case 'PAY_TO_ASSESS':
      return { act: pathTo(paths.contractAssess, { id }), permission: 'pay.assess', page: contract };
    case 'CARD_TO_DECIDE':
      return { act: pathTo(paths.cardNew, { id }), permission: 'card.decide', page: application };
    case 'CARD_TO_COLLECT':
      return { act: pathTo(paths.cardCollect, { number: id }), permission: 'card.decide', page: card };
    case 'RENEWAL_TO_LODGE':
      return { act: pathTo(paths.applicationNew, { id: worker }), permission: 'register.write', page: card };
    case 'CARD_TO_RETURN':
      return { act: pathTo(paths.cardReturn, { number: id }), permission: 'card.decide', page: card };
    case 'POSTING_ENDS':
      return { act: pathTo(paths.employerPosting, { id }), permission: 'register.write', page: pathTo(paths.employer, { id }) };
    case 'CONTRACT_TO_AMEND':
      return { act: pathTo(paths.termsNew, { id }), permission: 'register.write', page: contract };
  }
};

interface DueParts {
  readonly dates: WorkerDates;
  readonly view: View;
  readonly read: NamedDossier;
  readonly today: Day;
}

const nameOf = ({ employers }: NamedDossier, { code, subject }: Due): string =>
  code === 'POSTING_ENDS' ? ([...employers.values()].find(({ id }) => id === subject)?.name ?? subject) : subject;

interface ItemParts extends Pick<DueParts, 'view' | 'today'> {
  readonly href: string;
  readonly what: string;
  readonly subject?: string;
  readonly by: Day | null;
}

const Item = ({ view: { t }, today, href, what, subject, by }: ItemParts): Markup => (
  <li class="registry-due">
    <a class="registry-due__link" href={href}>
      {what}
    </a>
    {subject === undefined ? null : <span class="registry-due__subject">{subject}</span>}
    {by === null ? null : <span class="registry-due__by">{t.text('dossier.due-by', { day: t.day(by) })}</span>}
    {by === null || by >= today ? null : <Tag tone="alert" text={t.text('dossier.overdue')} />}
  </li>
);

const DueItem = ({ view, read, today, due }: DueParts & { readonly due: Due }): Markup => {
  const { act, page, permission } = placeOf(due, read.state.worker.id);
  return (
    <Item
      view={view}
      today={today}
      href={may(view, permission) ? act : page}
      what={view.t.text(`due.${due.code}`)}
      subject={nameOf(read, due)}
      by={due.by}
    />
  );
};

/** The early date of the next interview, which hides its reason. */
const NextInterview = ({ view, today, dates: { interviewBy } }: DueParts): Markup | null =>
  interviewBy === null ? null : (
    <Item view={view} today={today} href="#interviews" what={view.t.text('dossier.next-interview')} by={interviewBy} />
  );

/** A dossier in which no day is set: what a new one still lacks on the way to a card, or that nothing is to be done. */
const NothingDue = ({ view: { t }, read: { state } }: Pick<DueParts, 'view' | 'read'>): Markup => {
  const lacking = state.contracts.size === 0 ? 'dossier.contract-first' : state.applications.size === 0 ? 'dossier.application-next' : null;
  return <p class="govuk-body">{t.text(lacking ?? 'dossier.nothing-due')}</p>;
};

/** What is due next in a dossier, the most pressing first, each with the way to where it is done. */
export const DueNext = (parts: DueParts): Markup => {
  const { view, read, today, dates } = parts;
  const postings = new Map([...read.employers].map(([id, { posting }]) => [id, posting]));
  const due = dueNext(read.state, postings, today, belgium);
  return (
    <Section id="due" title={view.t.text('dossier.due')}>
      {due.length === 0 && dates.interviewBy === null ? (
        <NothingDue view={view} read={read} />
      ) : (
        <ol class="registry-dues">
          {due.map((one) => (
            <DueItem {...parts} due={one} />
          ))}
          <NextInterview {...parts} />
        </ol>
      )}
    </Section>
  );
};
