import type { AgreedTerms, ContractFrame, DossierActs, Payment, WorkerIdentity } from '@protocol-registry/domain';
import type { SentenceValues, Translator } from '@protocol-registry/language';
import { hours } from '../../contract/hours.ts';
import { type Names, noteValues, type Said, type Sayings } from '../../timeline/said.ts';

type PaperActs = Pick<
  DossierActs,
  | 'worker.registered'
  | 'worker.corrected'
  | 'worker.preference-recorded'
  | 'contract.registered'
  | 'contract.corrected'
  | 'contract.terms-agreed'
  | 'contract.terms-corrected'
  | 'contract.ended'
  | 'payment.recorded'
  | 'payment.corrected'
>;

const identity = (t: Translator, worker: WorkerIdentity): string =>
  t.text('said.identity', {
    family: worker.familyName,
    given: worker.givenNames,
    born: t.shortDay(worker.bornOn),
    nationality: t.countryName(worker.nationality),
    passport: worker.passportNumber,
    expires: t.shortDay(worker.passportExpiresOn),
  });

const frameValues = (t: Translator, names: Names, { employer, startsOn, endsOn }: ContractFrame): SentenceValues => ({
  employer: names.employer(employer),
  from: t.shortDay(startsOn),
  to: endsOn === null ? '' : t.shortDay(endsOn),
  open: endsOn === null ? 'yes' : 'no',
});

const termsValues = (t: Translator, { currency, from, grossMonthly, labourCategory, weeklyHours }: AgreedTerms): SentenceValues => ({
  termsFrom: t.shortDay(from),
  amount: t.amount(grossMonthly, currency),
  hours: hours(t, weeklyHours),
  category: t.text(`labour-category.${labourCategory}`),
});

const payment = (t: Translator, { accountHolder, contract, currency, gross, kind = 'wage', method, month, paidOn }: Payment): string =>
  t.text('said.payment', {
    contract,
    month: t.month(month),
    amount: t.amount(gross, currency),
    paidOn: t.shortDay(paidOn),
    method: t.text(`payment-method.${method}`),
    account: t.text(`account-holder.${accountHolder}`),
    kind,
  });

const terms = (t: Translator, { contract, noteVerbale, terms: agreed }: DossierActs['contract.terms-agreed']): Said => ({
  text: t.text('said.terms', { contract, ...termsValues(t, agreed), ...noteValues(t, noteVerbale) }),
  words: agreed.scaleChoice?.reason ?? null,
});

/** The acts on the identity, the contracts and the payments of a worker, in words. */
export const paperSayings: Sayings<PaperActs> = {
  'worker.registered': (content, t) => ({ text: identity(t, content) }),
  'worker.corrected': (content, t) => ({ text: identity(t, content), words: content.reason }),
  'worker.preference-recorded': ({ officerGender }, t) => ({ text: t.text(`preference.${officerGender ?? 'any'}`) }),
  'contract.registered': (content, t, names) => ({
    text: t.text('said.contract-registered', {
      contract: content.contract,
      ...frameValues(t, names, content),
      ...termsValues(t, content.terms),
      ...noteValues(t, content.noteVerbale),
    }),
    words: content.terms.scaleChoice?.reason ?? null,
  }),
  'contract.corrected': (content, t, names) => ({
    text: t.text('said.contract', { contract: content.contract, ...frameValues(t, names, content), ...noteValues(t, content.noteVerbale) }),
    words: content.reason,
  }),
  'contract.terms-agreed': (content, t) => terms(t, content),
  'contract.terms-corrected': (content, t) => ({ ...terms(t, content), words: content.reason }),
  'contract.ended': ({ contract, endsOn, noteVerbale }, t) => ({
    text: t.text('said.contract-ended', { contract, day: t.shortDay(endsOn), ...noteValues(t, noteVerbale) }),
  }),
  'payment.recorded': (content, t) => ({ text: payment(t, content) }),
  'payment.corrected': (content, t) => ({
    text: content.payment === null ? t.text('said.payment-never') : payment(t, content.payment),
    words: content.reason,
  }),
};
