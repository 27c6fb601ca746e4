import {
  type ApplicationId,
  type Command,
  type Conditions,
  centsOf,
  dayOf,
  type InterviewId,
  identifierOf,
  minuteOf,
  monthOf,
  type OfficerId,
  type RoomId,
} from '@protocol-registry/domain';
import { given } from '../register.ts';
import type { Site } from '../site.ts';
import { command, contractId, employerId, withContract, workerId } from '../worker/cast.ts';

export const applicationId = identifierOf<ApplicationId>('A-1');
const officer = identifierOf<OfficerId>('O-2');
const first = identifierOf<InterviewId>('I-1');

const met: Conditions = {
  employer_absent: true,
  employer_representative_absent: true,
  recruiter_absent: true,
  room_private: true,
  language_understood: true,
  interpreter_independent: 'not_applicable',
  leaflet_handed_over: true,
  contract_copy_reviewed: true,
  worker_identity_checked: true,
  officer_named: true,
  phone_not_monitored: true,
};

export const lodge: Command = command('application.lodge', {
  application: applicationId,
  kind: 'first_issue',
  cardCategory: 'private_servant',
  contract: contractId,
  lodgedOn: dayOf('2026-07-01'),
  noteVerbale: { number: 'FRE/2026/3', date: dayOf('2026-06-30') },
});

export const schedule = (at: string, interview: InterviewId = first): Command =>
  command('interview.schedule', {
    interview,
    application: applicationId,
    officer,
    room: identifierOf<RoomId>('R-1'),
    startsAt: minuteOf(at),
    minutes: 60,
    interpreter: null,
  });

export const hold = (unmet: Partial<Conditions> = {}, interview: InterviewId = first): Command =>
  command('interview.hold', {
    interview,
    heldOn: dayOf('2026-07-20'),
    officer,
    interpreter: null,
    conditions: { ...met, ...unmet },
  });

/** An assessment that found the pay below the floor in two months. */
export const assess: Command = command('pay.assess', {
  contract: contractId,
  from: monthOf('2026-04'),
  to: monthOf('2026-05'),
  assessedOn: dayOf('2026-07-10'),
  sectorScale: null,
  amendBy: null,
  findings: [monthOf('2026-04'), monthOf('2026-05')].map((month) => ({
    month,
    code: 'PAY_BELOW_NATIONAL_FLOOR',
    due: centsOf('2300.00'),
    agreed: centsOf('2250.00'),
    paid: centsOf('2250.00'),
    shortfall: centsOf('50.00'),
    scaleVersion: 'be-ggmmi',
  })),
});

/** An application that was lodged and waits for everything; then whatever else is asked. */
export const withApplication = async ({ deps: { register } }: Site, ...then: readonly Command[]): Promise<void> => {
  await withContract(register);
  await given(register, workerId, lodge, ...then);
};

/** An application that passes the gate by an interview. */
export const withInterview = (site: Site, ...then: readonly Command[]): Promise<void> =>
  withApplication(site, schedule('2026-07-20T10:00'), hold(), assess, ...then);

/** Ends the posting of the employer on a day. */
export const endPosting = ({ deps: { register } }: Site, to: string): Promise<unknown> =>
  given(
    register,
    employerId,
    command('employer.change-posting', {
      from: dayOf('2024-01-01'),
      to: dayOf(to),
      noteVerbale: { number: 'FRE/2026/9', date: dayOf('2026-07-01') },
    }),
  );
