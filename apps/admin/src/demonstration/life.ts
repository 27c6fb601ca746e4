import {
  type AgreedTerms,
  type ApplicationId,
  type ApplicationKind,
  type Card,
  type CardNumber,
  type Command,
  type Conditions,
  type ContractId,
  type Day,
  type Dossier,
  type EmployerId,
  type InterviewId,
  identifierOf,
  MINUTES_OF_DAY,
  type Month,
  monthOfDay,
  type NoteVerbale,
  type OfficerId,
  questionListOn,
  type WorkerId,
  type WorkerIdentity,
} from '@protocol-registry/domain';
import type { SectorTable } from '@protocol-registry/pay';
import { assessmentOf, payContract } from '@protocol-registry/registry';
import { type Agenda, agenda } from './agenda.ts';
import type { Calendar, Place } from './calendar.ts';
import { people } from './office.ts';
import type { RatesOn } from './scales.ts';
import type { Scribe } from './scribe.ts';
import type { Told } from './told.ts';

/** What every life of the demonstration is written with. */
export interface Stage {
  readonly scribe: Scribe;
  readonly calendar: Calendar;
  readonly sector: SectorTable;
  /** The scales as they stood on a day. */
  readonly ratesOn: RatesOn;
  readonly today: Day;
  /** The next number of its kind. */
  readonly number: (kind: 'contract' | 'application' | 'interview' | 'card') => string;
}

/** All conditions met, and nobody interpreted. */
export const ALL_MET: Conditions = {
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

/** An interview that has a place and a number. */
export interface Meeting extends Place {
  readonly id: InterviewId;
  readonly day: Day;
  readonly interpreter: string | null;
}

/** A worker's life with the register. What it does, it does now; `on` sets something down for later. */
export interface Life {
  readonly id: WorkerId;
  readonly now: Agenda['now'];
  readonly on: Agenda['on'];
  readonly live: Agenda['until'];
  readonly dossier: () => Dossier;
  readonly record: (command: Command, by?: OfficerId, said?: Command) => void;
  readonly hire: (employer: EmployerId, startsOn: Day, terms: AgreedTerms) => ContractId;
  readonly lodge: (kind: ApplicationKind, contract: ContractId) => ApplicationId;
  readonly schedule: (application: ApplicationId, from: Day, interpreter?: string | null) => Meeting;
  readonly hold: (meeting: Meeting, conditions?: Conditions, told?: Told | null) => void;
  readonly assess: (contract: ContractId, from: Month, amendBy?: Day | null) => void;
  readonly issue: (application: ApplicationId, validFrom: Day) => Card;
  readonly note: () => NoteVerbale;
}

const EARLY = 8 * 60 + 30;

const interviewsOf = ({ calendar, number }: Stage, now: Agenda['now'], record: Life['record']): Pick<Life, 'schedule' | 'hold'> => ({
  schedule: (application, from, interpreter = null) => {
    const place = calendar.place(from);
    const interview = identifierOf<InterviewId>(number('interview'));
    record({ kind: 'interview.schedule', content: { interview, application, ...place, minutes: 60, interpreter } });
    return { id: interview, ...place, interpreter, day: Math.floor(place.startsAt / MINUTES_OF_DAY) as Day };
  },
  hold: ({ id: interview, interpreter, officer }, conditions = ALL_MET, told = null) => {
    const { day: heldOn } = now();
    const list = questionListOn(heldOn)?.version ?? null;
    const said =
      told === null || list === null ? undefined : ({ kind: 'interview.record', content: { interview, list, ...told.said } } as const);
    record({ kind: 'interview.hold', content: { interview, heldOn, officer, interpreter, conditions } }, officer, said);
  },
});

/** Begins a life with the registration of the worker. */
export const begin = (stage: Stage, id: WorkerId, identity: WorkerIdentity, day: Day): Life => {
  const { number, ratesOn, scribe } = stage;
  const { now, on, until } = agenda(day);
  const record: Life['record'] = (command, by = people.protocol, said) => scribe.record(id, command, { ...now(), by }, said);
  const dossier = (): Dossier => scribe.dossier(id);
  const note = (): NoteVerbale => ({ number: `NV/${id}/${dossier().version}`, date: (now().day - 1) as Day });
  on(day, EARLY, () => record({ kind: 'worker.register', content: { worker: id, ...identity } }));
  return {
    id,
    now,
    on,
    live: until,
    dossier,
    record,
    note,
    ...interviewsOf(stage, now, record),
    hire: (employer, startsOn, terms) => {
      const contract = identifierOf<ContractId>(number('contract'));
      record({ kind: 'contract.register', content: { contract, employer, startsOn, endsOn: null, noteVerbale: note(), terms } });
      return contract;
    },
    lodge: (kind, contract) => {
      const application = identifierOf<ApplicationId>(number('application'));
      const content = { application, kind, cardCategory: 'private_servant', contract, lodgedOn: now().day, noteVerbale: note() } as const;
      record({ kind: 'application.lodge', content });
      return application;
    },
    assess: (contract, from, amendBy = null) => {
      const { contracts, payments, worker } = dossier();
      const registered = contracts.get(contract);
      if (registered === undefined) return;
      const assessable = {
        worker: id,
        version: 0,
        contract: payContract(registered, worker),
        payments: payments.filter((payment) => payment.contract === contract),
      };
      const { day: today } = now();
      const first = Math.max(from, monthOfDay(registered.startsOn)) as Month;
      const scope = { contract, from: first, to: Math.max(first, monthOfDay(today)) as Month, evidenceTo: null, amendBy };
      record({ kind: 'pay.assess', content: assessmentOf(assessable, ratesOn(today), scope, today) }, people.pay);
    },
    issue: (application, validFrom) => {
      const card = identifierOf<CardNumber>(number('card'));
      record({ kind: 'card.issue', content: { application, card, decidedOn: now().day, validFrom } });
      const issued = dossier().cards.get(card);
      if (issued === undefined) throw new RangeError(`The demonstration issued no card ${card}`);
      return issued;
    },
  };
};
