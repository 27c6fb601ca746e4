import { type DossierActs, type Hearing, type InterviewId, unmetConditions } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import { findingName } from '../../contract/finding-name.ts';
import { type Names, noteValues, type Said, type Sayings } from '../../timeline/said.ts';

type ProcedureActs = Pick<
  DossierActs,
  Exclude<keyof DossierActs, `no-show${string}` | `worker.${string}` | `contract.${string}` | `payment.${string}`>
>;

const hearing = (t: Translator, names: Names, { interview, ...held }: Hearing & { readonly interview: InterviewId }): Said => {
  const unmet = unmetConditions(held.conditions);
  return {
    text: t.text('said.hearing', {
      interview,
      day: t.shortDay(held.heldOn),
      officer: names.officer(held.officer),
      interpreter: held.interpreter ?? '',
      interpreted: held.interpreter === null ? 'no' : 'yes',
      outcome: t.text(unmet.length === 0 ? 'interview-outcome.held-valid' : 'interview-outcome.held-invalid'),
    }),
    points: unmet.map((condition) => t.text('said.unmet', { condition: t.text(`condition.${condition}`) })),
  };
};

const applicationSayings: Sayings<Pick<ProcedureActs, Extract<keyof ProcedureActs, `application.${string}`>>> = {
  'application.lodged': ({ application, cardCategory, contract, kind, lodgedOn, noteVerbale }, t) => ({
    text: t.text('said.application', {
      application,
      contract,
      kind: t.text(`application-kind.${kind}`),
      category: t.text(`card-category.${cardCategory}`),
      day: t.shortDay(lodgedOn),
      ...noteValues(t, noteVerbale),
    }),
  }),
  'application.corrected': ({ application, cardCategory, lodgedOn, noteVerbale, reason }, t) => ({
    text: t.text('said.application-corrected', {
      application,
      category: t.text(`card-category.${cardCategory}`),
      day: t.shortDay(lodgedOn),
      ...noteValues(t, noteVerbale),
    }),
    words: reason,
  }),
  'application.withdrawn': ({ application, reason, withdrawnOn }, t) => ({
    text: t.text('said.application-day', { application, day: t.shortDay(withdrawnOn) }),
    words: reason,
  }),
  'application.refused': ({ application, decidedOn, reason }, t) => ({
    text: t.text('said.application-day', { application, day: t.shortDay(decidedOn) }),
    words: reason,
  }),
};

const interviewSayings: Sayings<Pick<ProcedureActs, Extract<keyof ProcedureActs, `interview.${string}`>>> = {
  'interview.scheduled': ({ application, interview, interpreter, minutes, officer, startsAt }, t, names) => ({
    text: t.text('said.appointment', {
      application: application ?? '',
      applied: application === null ? 'no' : 'yes',
      interview,
      at: t.minute(startsAt),
      minutes,
      officer: names.officer(officer),
      interpreter: interpreter ?? '',
      interpreted: interpreter === null ? 'no' : 'yes',
    }),
  }),
  'interview.held': (content, t, names) => hearing(t, names, content),
  'interview.missed': ({ explanation, interview, missedOn }, t) => ({
    text: t.text('said.interview-day', { interview, day: t.shortDay(missedOn) }),
    words: explanation,
  }),
  'interview.miss-corrected': ({ interview, miss, reason }, t) => ({
    text:
      miss === null
        ? t.text('said.interview-not-missed', { interview })
        : t.text('said.interview-day', { interview, day: t.shortDay(miss.missedOn) }),
    points: miss === null || miss.explanation === null ? [] : [miss.explanation],
    words: reason,
  }),
  'interview.cancelled': ({ interview, reason }, t) => ({ text: t.text('said.interview', { interview }), words: reason }),
  'interview.corrected': (content, t, names) => ({ ...hearing(t, names, content), words: content.reason }),
};

const visaText = (t: Translator, { heldOn, language, post }: DossierActs['visa-interview.recorded']): string =>
  t.text('visa-interview.line', { day: t.shortDay(heldOn), post, language: t.languageName(language) });

const visaSayings: Sayings<Pick<ProcedureActs, Extract<keyof ProcedureActs, `visa-interview.${string}`>>> = {
  'visa-interview.recorded': (content, t) => ({ text: visaText(t, content) }),
  'visa-interview.corrected': (content, t) => ({ text: visaText(t, content), words: content.reason }),
};

const eventSayings: Sayings<Pick<ProcedureActs, Extract<keyof ProcedureActs, `event.${string}`>>> = {
  'event.invited': ({ event }, t) => ({ text: t.text('said.event', { event }) }),
  'event.attendance-recorded': ({ attended, event }, t) => ({
    text: t.text('said.event-attended', { event, attended: attended ? 'yes' : 'no' }),
  }),
};

const paySayings: Sayings<Pick<ProcedureActs, 'pay.assessed' | 'finding.closed'>> = {
  'pay.assessed': ({ amendBy, contract, findings, from, to }, t) => ({
    text: t.text('said.assessment', {
      contract,
      from: t.month(from),
      to: t.month(to),
      count: findings.length,
      amended: amendBy === null ? 'no' : 'yes',
      amendBy: amendBy === null ? '' : t.shortDay(amendBy),
    }),
  }),
  'finding.closed': ({ closedOn, code, contract, evidence, month }, t) => ({
    text: t.text('said.finding', { contract, month: t.month(month), finding: findingName(t, code), day: t.shortDay(closedOn) }),
    words: evidence,
  }),
};

const cardSayings: Sayings<Pick<ProcedureActs, Extract<keyof ProcedureActs, `gate.${string}` | `card.${string}`>>> = {
  'gate.overridden': ({ application, decidedOn, reason }, t) => ({
    text: t.text('said.application-day', { application, day: t.shortDay(decidedOn) }),
    words: reason,
  }),
  'gate.override-withdrawn': ({ application, reason }, t) => ({ text: t.text('said.application-named', { application }), words: reason }),
  'card.issued': ({ application, basis, card, validFrom, validTo }, t) => ({
    text: t.text('said.card', {
      application,
      card,
      from: t.shortDay(validFrom),
      to: t.shortDay(validTo),
      basis: 'interview' in basis ? 'interview' : 'override',
      interview: 'interview' in basis ? basis.interview : '',
    }),
  }),
  'card.collected': ({ card, collectedOn }, t) => ({ text: t.text('said.card-day', { card, day: t.shortDay(collectedOn) }) }),
  'card.returned': ({ card, returnedOn }, t) => ({ text: t.text('said.card-day', { card, day: t.shortDay(returnedOn) }) }),
  'card.collection-corrected': ({ card, collectedOn, reason }, t) => ({
    text:
      collectedOn === null ? t.text('said.card-not-collected', { card }) : t.text('said.card-day', { card, day: t.shortDay(collectedOn) }),
    words: reason,
  }),
  'card.return-corrected': ({ card, returnedOn, reason }, t) => ({
    text: returnedOn === null ? t.text('said.card-not-returned', { card }) : t.text('said.card-day', { card, day: t.shortDay(returnedOn) }),
    words: reason,
  }),
  'card.corrected': ({ card, number, reason }, t) => ({ text: t.text('said.card-number', { card, number }), words: reason }),
};

const letterSayings: Sayings<Pick<ProcedureActs, 'letter.prepared'>> = {
  'letter.prepared': ({ agreed, amendBy, contract, required, versionFrom }, t) => ({
    text: t.text('said.letter', {
      contract,
      agreed: t.amount(agreed),
      required: t.amount(required),
      from: t.shortDay(versionFrom),
      day: t.shortDay(amendBy),
    }),
  }),
};

/** The acts on the way to a card, on the pay and on letters, in words. */
export const procedureSayings: Sayings<ProcedureActs> = {
  ...applicationSayings,
  ...interviewSayings,
  ...visaSayings,
  ...eventSayings,
  ...paySayings,
  ...cardSayings,
  ...letterSayings,
};
