import type { Schema } from 'effect';
import { applicationForms } from '../application/application.ts';
import { assessmentForms } from '../assessment/assessment.ts';
import { cardForms } from '../card/card.ts';
import { contractForms } from '../contract/contract.ts';
import { paymentForms } from '../contract/payment.ts';
import { employerForms } from '../employer/employer.ts';
import { attendanceForms } from '../event/event.ts';
import { healthIndexForms } from '../health-index/health-index.ts';
import { interviewForms } from '../interview/interview.ts';
import { letterForms } from '../letter/letter.ts';
import { missionForms } from '../mission/mission.ts';
import { noShowForms } from '../no-show/no-show.ts';
import { officeForms } from '../office/office.ts';
import { protectedForms } from '../protected-file/form.ts';
import { scaleForms } from '../scale/scale.ts';
import { visaInterviewForms } from '../visa-interview/visa-interview.ts';
import { workerForms } from '../worker/worker.ts';
import type { Acts, StreamKind } from './act.ts';

type Forms<A> = { readonly [K in keyof A]: Schema.Codec<A[K], unknown> };

const dossierForms = {
  ...workerForms,
  ...contractForms,
  ...paymentForms,
  ...applicationForms,
  ...interviewForms,
  ...assessmentForms,
  ...cardForms,
  ...letterForms,
  ...noShowForms,
  ...visaInterviewForms,
  ...attendanceForms,
};

/**
 * How the content of each kind of act is written down. A kind only grows by optional fields, so that what was written once is read for ever.
 *
 * @example
 * ```ts
 * import { Schema } from 'effect';
 * import { actForms, dayOf } from '@protocol-registry/domain';
 *
 * const form = actForms['mission.accreditation-ended'];
 * Schema.encodeSync(form)({ endedOn: dayOf('2026-01-31') }) // => { endedOn: '2026-01-31' }
 * ```
 */
export const actForms: Forms<Acts> = {
  ...missionForms,
  ...employerForms,
  ...dossierForms,
  ...officeForms,
  ...scaleForms,
  ...healthIndexForms,
  ...protectedForms,
};

/**
 * The kinds of act that each kind of stream holds.
 *
 * @example
 * ```ts
 * import { streamForms } from '@protocol-registry/domain';
 *
 * Object.keys(streamForms.mission) // => ['mission.registered', 'mission.corrected', 'mission.accreditation-ended', 'mission.accreditation-corrected']
 * ```
 */
export const streamForms: { readonly [K in StreamKind]: Forms<object> } = {
  mission: missionForms,
  employer: employerForms,
  worker: dossierForms,
  office: officeForms,
  scale: scaleForms,
  'health-index': healthIndexForms,
  protected: protectedForms,
};
