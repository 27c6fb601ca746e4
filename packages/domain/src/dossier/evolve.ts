import type { ActOf, DossierAct, DossierActs } from '../act/act.ts';
import type { ApplicationActs } from '../application/application.ts';
import { evolveApplication } from '../application/evolve.ts';
import { evolveAssessment } from '../assessment/evolve.ts';
import { evolveCard } from '../card/evolve.ts';
import type { ContractActs } from '../contract/contract.ts';
import { evolveContract } from '../contract/evolve.ts';
import { evolvePayment } from '../contract/evolve-payment.ts';
import type { PaymentActs } from '../contract/payment.ts';
import type { AttendanceActs } from '../event/event.ts';
import { evolveAttendance } from '../event/evolve.ts';
import { evolveInterview } from '../interview/evolve.ts';
import type { InterviewActs } from '../interview/interview.ts';
import type { LetterActs } from '../letter/letter.ts';
import { evolveNoShow } from '../no-show/evolve.ts';
import { evolveVisaInterview } from '../visa-interview/evolve.ts';
import type { VisaInterviewActs } from '../visa-interview/visa-interview.ts';
import type { Dossier } from './dossier.ts';

const emptyDossier = {
  contracts: new Map(),
  payments: [],
  applications: new Map(),
  interviews: new Map(),
  overrides: new Map(),
  assessments: [],
  findings: new Map(),
  cards: new Map(),
  letters: [],
  visaInterviews: [],
  events: new Map(),
  noShowSteps: [],
  noShowLetters: [],
  unreachableSince: null,
} as const;

type Fold<A extends DossierAct> = (dossier: Dossier, act: A, version: number) => Dossier;
type LaterAct = Exclude<DossierAct, { readonly kind: 'worker.registered' }>;

const worker: Fold<ActOf<Pick<DossierActs, 'worker.corrected'>>> = (dossier, act, version) => {
  const { corrects: _, reason: __, ...identity } = act.content;
  return { ...dossier, worker: { ...dossier.worker, ...identity, setBy: version } };
};
const preference: Fold<ActOf<Pick<DossierActs, 'worker.preference-recorded'>>> = (dossier, { content }) => ({
  ...dossier,
  worker: { ...dossier.worker, officerGender: content.officerGender },
});
const contract: Fold<ActOf<ContractActs>> = (dossier, act, version) => ({
  ...dossier,
  contracts: evolveContract(dossier.contracts, act, version),
});
const payment: Fold<ActOf<PaymentActs>> = (dossier, act, version) => ({
  ...dossier,
  payments: evolvePayment(dossier.payments, act, version),
});
const application: Fold<ActOf<ApplicationActs>> = (dossier, act, version) => ({
  ...dossier,
  applications: evolveApplication(dossier.applications, act, version),
});
const interview: Fold<ActOf<InterviewActs>> = (dossier, act, version) => ({
  ...dossier,
  interviews: evolveInterview(dossier.interviews, act, version),
});

const visaInterview: Fold<ActOf<VisaInterviewActs>> = (dossier, act, version) => ({
  ...dossier,
  visaInterviews: evolveVisaInterview(dossier.visaInterviews, act, version),
});

const attendance: Fold<ActOf<AttendanceActs>> = (dossier, act) => ({ ...dossier, events: evolveAttendance(dossier.events, act) });

const letter: Fold<ActOf<LetterActs>> = (dossier, { content }, version) => ({
  ...dossier,
  letters: [...dossier.letters, { ...content, setBy: version }],
});

const folds: { readonly [K in LaterAct['kind']]: Fold<Extract<LaterAct, { readonly kind: K }>> } = {
  'worker.corrected': worker,
  'worker.preference-recorded': preference,
  'contract.registered': contract,
  'contract.corrected': contract,
  'contract.terms-agreed': contract,
  'contract.terms-corrected': contract,
  'contract.ended': contract,
  'payment.recorded': payment,
  'payment.corrected': payment,
  'application.lodged': application,
  'application.corrected': application,
  'application.withdrawn': application,
  'application.refused': application,
  'interview.scheduled': interview,
  'interview.held': interview,
  'interview.missed': interview,
  'interview.miss-corrected': interview,
  'interview.cancelled': interview,
  'interview.corrected': interview,
  'visa-interview.recorded': visaInterview,
  'visa-interview.corrected': visaInterview,
  'event.invited': attendance,
  'event.attendance-recorded': attendance,
  'pay.assessed': evolveAssessment,
  'finding.closed': evolveAssessment,
  'gate.overridden': evolveCard,
  'gate.override-withdrawn': evolveCard,
  'card.issued': evolveCard,
  'card.collected': evolveCard,
  'card.returned': evolveCard,
  'card.corrected': evolveCard,
  'card.collection-corrected': evolveCard,
  'card.return-corrected': evolveCard,
  'letter.prepared': letter,
  'no-show.step-taken': evolveNoShow,
  'no-show.step-corrected': evolveNoShow,
  'no-show-letter.prepared': evolveNoShow,
  'worker.unreachable-recorded': evolveNoShow,
  'worker.reached': evolveNoShow,
};

/**
 * The dossier after an act; `version` is that of the act in its stream. An act before the registration of the worker changes nothing, and an act on
 * what the dossier does not have changes only the version.
 *
 * @example
 * ```ts
 * import { dayOf, evolveDossier, identifierOf, type WorkerId } from '@protocol-registry/domain';
 *
 * const content = {
 *   worker: identifierOf<WorkerId>('W-1'), familyName: 'Abebe', givenNames: 'Sara', bornOn: dayOf('1990-01-01'), nationality: 'UTO',
 *   passportNumber: 'L898902C3', passportExpiresOn: dayOf('2030-01-01'), languages: ['am'],
 * } as const;
 * evolveDossier(null, { kind: 'worker.registered', content }, 1)?.worker.familyName // => 'Abebe'
 * ```
 */
export const evolveDossier = (dossier: Dossier | null, act: DossierAct, version: number): Dossier | null => {
  if (act.kind === 'worker.registered') {
    const { worker: id, ...identity } = act.content;
    return { ...emptyDossier, version, worker: { id, ...identity, setBy: version } };
  }
  if (dossier === null) return null;
  const fold = folds[act.kind] as Fold<LaterAct>;
  return { ...fold(dossier, act, version), version };
};
