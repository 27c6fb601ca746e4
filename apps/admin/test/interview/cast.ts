import type { Register } from '@protocol-registry/admin';
import {
  type ApplicationId,
  CONDITIONS,
  type Commands,
  type ContractId,
  dayOf,
  type InterviewId,
  identifierOf,
  minuteOf,
  type OfficerId,
  type RoomId,
  type WorkerId,
} from '@protocol-registry/domain';
import { given } from '../register.ts';
import { command, employerId, terms, worker } from '../worker/cast.ts';

const note = { number: 'FRE/2026/17', date: dayOf('2026-07-01') };

/** The ids of the worker of a number, and of what is in the dossier. */
export const numbered = (number: number) => ({
  worker: identifierOf<WorkerId>(`W-${number}`),
  contract: identifierOf<ContractId>(`C-${number}`),
  application: identifierOf<ApplicationId>(`A-${number}`),
  interview: identifierOf<InterviewId>(`I-${100 + number}`),
});

/** A worker who waits for an interview since 10 July 2026: by 24 July it should be held. */
export const withWaiting = async (
  register: Register,
  number: number,
  { familyName = `Worker${number}`, languages = ['fr'] }: Partial<Pick<Commands['worker.register'], 'familyName' | 'languages'>> = {},
): Promise<void> => {
  const ids = numbered(number);
  await given(
    register,
    ids.worker,
    command('worker.register', { ...worker, worker: ids.worker, familyName, givenNames: 'Sara', passportNumber: `P${number}`, languages }),
    command('contract.register', {
      contract: ids.contract,
      employer: employerId,
      startsOn: dayOf('2025-01-01'),
      endsOn: null,
      noteVerbale: note,
      terms,
    }),
    command('application.lodge', {
      application: ids.application,
      kind: 'first_issue',
      cardCategory: 'private_servant',
      contract: ids.contract,
      lodgedOn: dayOf('2026-07-10'),
      noteVerbale: note,
    }),
  );
};

/** The appointment of that worker; it is on 20 July at ten, before the interviewer in the first room, where nothing else is said. */
export const withAppointment = async (
  register: Register,
  number: number,
  { startsAt = '2026-07-20T10:00', officer = 'O-2', room = 'R-1' } = {},
): Promise<void> => {
  const { application, interview, worker: on } = numbered(number);
  await given(
    register,
    on,
    command('interview.schedule', {
      interview,
      application,
      officer: identifierOf<OfficerId>(officer),
      room: identifierOf<RoomId>(room),
      startsAt: minuteOf(startsAt),
      minutes: 60,
      interpreter: null,
    }),
  );
};

/** Answers to every condition as they make a valid interview without an interpreter. */
export const allMet: Readonly<Record<string, string>> = Object.fromEntries(
  CONDITIONS.map((condition) => [condition, condition === 'interpreter_independent' ? 'not_applicable' : 'yes']),
);

/** A form of an interview that was held on 20 July before the interviewer. */
export const heldForm = (fields: Readonly<Record<string, string>> = {}): URLSearchParams =>
  new URLSearchParams({
    version: '4',
    'held-day': '20',
    'held-month': '7',
    'held-year': '2026',
    officer: 'O-2',
    interpreter: '',
    'leaflet-version': '2026-1',
    'leaflet-language': 'fr',
    ...allMet,
    ...fields,
  });

export const english = { 'accept-language': 'en' };
