import type { Register } from '@protocol-registry/admin';
import {
  type AgreedTerms,
  type Command,
  type Commands,
  type ContractId,
  centsOf,
  dayOf,
  type EmployerId,
  identifierOf,
  type MissionId,
  monthOf,
  type WorkerId,
} from '@protocol-registry/domain';
import { given } from '../register.ts';

export const missionId = identifierOf<MissionId>('M-1');
export const employerId = identifierOf<EmployerId>('E-1');
export const workerId = identifierOf<WorkerId>('W-1');
export const contractId = identifierOf<ContractId>('C-1');

const note = { number: 'FRE/2025/17', date: dayOf('2025-01-04') };

export const worker: Commands['worker.register'] = {
  worker: workerId,
  familyName: 'Şahin-Łaskę',
  givenNames: 'Zoë Maria',
  bornOn: dayOf('1990-01-01'),
  nationality: 'UTO',
  passportNumber: 'L898902C3',
  passportExpiresOn: dayOf('2030-01-01'),
  languages: ['am', 'fr'],
};

export const terms: AgreedTerms = {
  from: dayOf('2025-01-01'),
  labourCategory: 'dienstbode',
  scaleCategory: 'household',
  seniorityFrom: dayOf('2025-01-01'),
  weeklyHours: 3800,
  grossMonthly: centsOf('2250.00'),
  currency: 'EUR',
  inKindMonthly: centsOf('0.00'),
  mealsDays: 0,
  roomDays: 0,
  wholeDwelling: false,
  fullyHousedAndFed: false,
  rentalValueMonthly: null,
  inKindWritten: false,
  annexScaleFrom: null,
  scaleChoice: null,
};

const contract: Commands['contract.register'] = {
  contract: contractId,
  employer: employerId,
  startsOn: dayOf('2025-01-01'),
  endsOn: null,
  noteVerbale: note,
  terms,
};

export const payment: Commands['payment.record'] = {
  contract: contractId,
  month: monthOf('2026-05'),
  paidOn: dayOf('2026-06-02'),
  gross: centsOf('2250.00'),
  currency: 'EUR',
  method: 'bank',
  accountHolder: 'worker',
};

export const command = <K extends keyof Commands>(kind: K, content: Commands[K]): Command => ({ kind, content }) as Command;

/** A register with a mission and an employer. */
export const withMission = async (register: Register): Promise<void> => {
  const accreditedOn = dayOf('2020-01-01');
  await given(
    register,
    missionId,
    command('mission.register', { mission: missionId, name: 'Embassy of Freedonia', sendingState: 'Freedonia', accreditedOn }),
  );
  await given(
    register,
    employerId,
    command('employer.register', {
      employer: employerId,
      mission: missionId,
      familyName: 'Firefly',
      givenNames: 'Rufus',
      rank: 'head_of_mission',
      posting: { from: dayOf('2024-01-01'), to: null },
      immunity: 'full',
    }),
  );
};

/** A register with a mission, an employer, and a worker who has no contract yet. */
export const withWorker = async (register: Register): Promise<void> => {
  await withMission(register);
  await given(register, workerId, command('worker.register', worker));
};

/** That register with a contract of the worker's, in the second version of the dossier. */
export const withContract = async (register: Register): Promise<void> => {
  await withWorker(register);
  await given(register, workerId, command('contract.register', contract));
};

/** A form as a browser sends it. */
export const sent = (fields: Readonly<Record<string, string>>): URLSearchParams => new URLSearchParams(fields);

/** The three fields of a date. */
export const day = (name: string, text: string): Readonly<Record<string, string>> => {
  const [year = '', month = '', dayOfMonth = ''] = text.split('-');
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year };
};
