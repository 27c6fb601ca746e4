import {
  belgium,
  CARD_CATEGORIES,
  cardsOfCategory,
  type Day,
  payVerdict,
  type Reason,
  refusal,
  validInterview,
} from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import { Result } from 'effect';
import { verdictText } from '../contract/verdict.ts';
import { type Ground, groundBy, groundOf, groundOfGate } from '../page/ground.tsx';
import type { CardCase } from './case.ts';

/** What is looked at before a card: in the order in which it is shown. */
type CheckName = 'application' | 'interview' | 'verdict' | 'start' | 'posting' | 'stay';

/** A check: what it came to, and why, each sentence with its rule. */
export interface Check {
  readonly name: CheckName;
  readonly outcome: 'passed' | 'overridden' | 'failed';
  readonly grounds: readonly Ground[];
}

const { cardValidityMonths, interviewCountsDays, longestStayYears, renewalOpensDays } = belgium.parameters;

const passed = (name: CheckName, ...grounds: readonly Ground[]): Check => ({ name, outcome: 'passed', grounds });

const failed = (t: Translator, name: CheckName, reasons: readonly Reason[]): Check => ({
  name,
  outcome: 'failed',
  grounds: reasons.map((reason) => groundOf(t, reason)),
});

const application = (t: Translator, { read: { application: asked } }: CardCase): Check =>
  asked.status === 'open'
    ? passed(
        'application',
        groundOfGate(
          t.text('gate.application-open', { application: asked.id, day: t.day(asked.lodgedOn), note: asked.noteVerbale.number }),
        ),
      )
    : failed(t, 'application', [refusal('APPLICATION_NOT_OPEN')]);

const interview = (t: Translator, { decidedOn, read }: CardCase): Check => {
  const { id } = read.application;
  const counted = validInterview(read.state, id, decidedOn, belgium);
  if (Result.isSuccess(counted)) {
    const { heldOn, interview: held } = counted.success;
    const until = t.day((heldOn + interviewCountsDays.value) as Day);
    return passed(
      'interview',
      groundBy(t.text('gate.interview-counts', { interview: held, heldOn: t.day(heldOn), until }), interviewCountsDays),
    );
  }
  const override = read.state.overrides.get(id);
  const reasons = failed(t, 'interview', counted.failure);
  if (override === undefined) return reasons;
  const word = t.text('gate.overridden-for', { day: t.day(override.decidedOn), reason: override.reason });
  return { name: 'interview', outcome: 'overridden', grounds: [groundOfGate(word), ...reasons.grounds] };
};

const verdict = (t: Translator, { decidedOn, read }: CardCase): Check => {
  const found = payVerdict(read.state, read.application, decidedOn);
  if (found === null) return failed(t, 'verdict', [refusal('PAY_VERDICT_MISSING')]);
  return passed('verdict', groundOfGate(verdictText(t, found)), groundOfGate(t.text('gate.verdict-never-refuses')));
};

/** The reasons against the days of a card, by what they are about. */
const against = ({ against: reasons }: CardCase, name: CheckName): readonly Reason[] =>
  reasons.filter(({ code }) => {
    if (code.startsWith('POSTING_')) return name === 'posting';
    return code.startsWith('STAY_') ? name === 'stay' : name === 'start';
  });

const start = (t: Translator, card: CardCase): Check => {
  const reasons = against(card, 'start');
  if (reasons.length > 0) return failed(t, 'start', reasons);
  const latest = t.day((card.decidedOn + renewalOpensDays.value) as Day);
  return passed('start', groundBy(t.text('gate.start', { from: t.day(card.validFrom), latest }), renewalOpensDays));
};

const posting = (t: Translator, card: CardCase): Check => {
  const { employer } = card.read;
  if (employer === null) return failed(t, 'posting', [refusal('EMPLOYER_UNKNOWN')]);
  const reasons = against(card, 'posting');
  if (reasons.length > 0) return failed(t, 'posting', reasons);
  const { from, to } = employer.posting;
  const values = { employer: employer.name, from: t.day(from), to: to === null ? '' : t.day(to), open: to === null ? 'yes' : 'no' };
  return passed('posting', { text: t.text('gate.posting', values), rule: 'RULES 1.7', source: null, mark: 'CHOICE' });
};

/** Cards of another category, whose years stand apart; whether they count is for the officer to say. */
const standsApart = (t: Translator, { read: { application: asked, state } }: CardCase): readonly Ground[] =>
  CARD_CATEGORIES.filter((category) => category !== asked.cardCategory).flatMap((category) => {
    const [first, ...rest] = cardsOfCategory(state.cards.values(), category).map(({ validFrom }) => validFrom);
    if (first === undefined) return [];
    const from = t.day(Math.min(first, ...rest) as Day);
    const text = t.text('gate.stay-apart', { category: t.text(`card-category.${category}`), from });
    return [{ text, rule: 'RULES 1.7', source: null, mark: 'CHOICE' } as const];
  });

const stay = (t: Translator, card: CardCase): Check => {
  const reasons = against(card, 'stay');
  const apart = standsApart(t, card);
  if (reasons.length > 0) {
    const refused = failed(t, 'stay', reasons);
    return { ...refused, grounds: [...refused.grounds, ...apart] };
  }
  const text = t.text('gate.stay', { limit: t.day(card.limit), years: longestStayYears.value });
  return passed('stay', groundBy(text, longestStayYears), ...apart);
};

/** Every check before a card, what was passed as well as what was not. */
export const checksOf = (t: Translator, card: CardCase): readonly Check[] =>
  [application, interview, verdict, start, posting, stay].map((check) => check(t, card));

/** What cut the validity of a card, with its rule. */
export const limitGround = (t: Translator, { limit, validity }: CardCase): Ground | null => {
  switch (validity?.limit) {
    case undefined:
      return null;
    case 'months':
      return groundBy(t.text('card.limit.months', { months: cardValidityMonths.value }), cardValidityMonths);
    case 'posting':
      return {
        text: t.text('card.limit.posting', { day: t.day(validity?.validTo ?? limit) }),
        rule: 'RULES 1.7',
        source: null,
        mark: 'CHOICE',
      };
    case 'stay':
      return groundBy(t.text('card.limit.stay', { years: longestStayYears.value, limit: t.day(limit) }), longestStayYears);
  }
};
