import {
  type Answer,
  type Assessment,
  belgium,
  centsOf,
  type Dossier,
  dayOf,
  type IndicatorCode,
  type InterviewId,
  identifierOf,
  isPaused,
  leafletOn,
  mandatoryThemes,
  monthOf,
  type QuestionId,
  RECEPTION_CENTRES,
  type ReferralMade,
  type Route,
  routeRules,
  suggestLevel,
} from '@protocol-registry/domain';
import { commandRules, permissionsOf } from '@protocol-registry/registry';
import { describe, expect, test } from 'vitest';
import {
  act,
  application,
  appointment,
  assessment,
  conditions,
  contract,
  contractId,
  hearing,
  house,
  interviewId,
  lodged,
  scheduled,
  worker,
} from '../../packages/domain/test/cast.ts';
import { type Given, given } from '../../packages/domain/test/given.ts';
import { confirmation, made, protectedContents, referralId, settlementId, statement } from '../../packages/domain/test/protected-cast.ts';

const heldOn = dayOf('2026-01-20');
const second = identifierOf<InterviewId>('I-2');

type Said = Readonly<Record<string, Answer>>;

/** A quiet interview: a yes or no to what matters, and no sign in it. */
const quiet: Said = { 'id_docs.passport_kept_by_other': 'no', 'pay.every_month': 'yes', 'wish.safe_to_return': 'yes' };

const answersOf = (said: Said) => new Map(Object.entries(said).map(([question, answer]) => [question as QuestionId, answer]));

/** The dossier after an interview at which the worker said so. */
const after = (before: Given, said: Said, observed: readonly IndicatorCode[] = [], held = hearing): Given =>
  before
    .after('interview.hold', held, held.heldOn)
    .after('interview.record', { ...statement, interview: held.interview, answers: answersOf(said), notes: [], observed }, held.heldOn);

const interviewed = (said: Said, observed: readonly IndicatorCode[] = []): Given => after(given(...scheduled), said, observed);

/** A second interview under the same application, two weeks later. */
const again = (before: Given, said: Said, held = { ...hearing, interview: second, heldOn: dayOf('2026-02-03') }): Given =>
  after(before.after('interview.schedule', { ...appointment, interview: second }, heldOn), said, [], held);

const suggested = ({ dossier, file }: Given, on = heldOn) => suggestLevel(file, dossier, on, belgium);
const signs = (state: Given): readonly string[] => suggested(state).signs.map(({ code }) => code);
const levelOf = (state: Given, on = heldOn): string => suggested(state, on).level;

const decide = (state: Given, level: 'URGENT' | 'REFER'): Given =>
  state.after('level.decide', { level, signs: [], reasons: 'As she told.' }, heldOn);

const referral = (route: Route, ground: 'danger' | 'consent'): ReferralMade & { readonly ground: 'danger' | 'consent' } => ({
  ...made,
  route,
  ground,
  madeOn: heldOn,
  followUpBy: dayOf('2026-02-03'),
});
const report = (route: Route) => ({ ...referral(route, 'consent'), ground: 'legal_duty' }) as const;

describe('18. passport with the employer', () => {
  const told = interviewed({ ...quiet, 'id_docs.passport_kept_by_other': 'yes', 'wish.consent_reception_centre': 'yes' });

  test('is a sign that suggests to refer the worker, with the leaflet and the offer of a centre', () => {
    expect(signs(told)).toEqual(['DOC_WITHHELD']);
    expect(levelOf(told)).toBe('REFER');
    const leaflet = leafletOn(heldOn)?.contents.map(({ entry }) => entry) ?? [];
    expect(RECEPTION_CENTRES.filter((centre) => !leaflet.some((entry) => entry === centre))).toEqual([]);
    for (const centre of RECEPTION_CENTRES) {
      told.when('referral.make', referral(centre, 'consent'), heldOn).gives('referral.made', referral(centre, 'consent'));
    }
  });

  test('leaves nothing for the mission: the dossier is the same, and letters wait once the level is set', () => {
    expect(told.dossier).toEqual(interviewed(quiet).dossier);
    expect(isPaused(decide(told, 'REFER').file.pauses, heldOn)).toBe(true);
  });
});

describe('19. worker refuses help', () => {
  const refused = interviewed({
    ...quiet,
    'id_docs.passport_kept_by_other': 'yes',
    'wish.consent_reception_centre': 'no',
    'wish.consent_worker_organisation': 'declined',
  });

  test('nothing is handed over to a centre or an organisation', () => {
    for (const route of [...RECEPTION_CENTRES, 'fairwork', 'union'] as const) {
      refused.when('referral.make', referral(route, 'consent'), heldOn).refuses('CONSENT_MISSING');
    }
  });

  test('the safe contact is kept, and the worker is seen again within a month', () => {
    const followed = decide(refused, 'REFER').after('contact.record', protectedContents['contact.record'], heldOn);
    expect(followed.file.contact).toEqual(protectedContents['contact.record'].contact);
    expect(followed.file.followUpOn).toBe(dayOf('2026-02-20'));
  });

  test('the report under legal duty is a decision apart, with a permission of its own', () => {
    refused.when('referral.report', report('labour_prosecutor'), heldOn).gives('referral.made', report('labour_prosecutor'));
    expect(commandRules['referral.report'].permission).not.toBe(commandRules['referral.make'].permission);
    expect(permissionsOf('interviewer').has(commandRules['referral.make'].permission)).toBe(true);
    expect(permissionsOf('interviewer').has(commandRules['referral.report'].permission)).toBe(false);
  });
});

describe('20. danger now', () => {
  const hurt = interviewed({ ...quiet, 'treat.hurt': 'declined' }, ['VIOLENCE', 'FEAR_SIGNS']);

  test('visible injury is urgent, whatever was answered', () => {
    expect(levelOf(hurt)).toBe('URGENT');
    expect(suggested(hurt).reasons[0]?.code).toBe('VIOLENCE');
  });

  test('police and centres are open without consent, advice and mediation are not', () => {
    for (const route of ['police', ...RECEPTION_CENTRES] as const) {
      hurt.when('referral.make', referral(route, 'danger'), heldOn).gives('referral.made', referral(route, 'danger'));
    }
    hurt.when('referral.make', referral('good_offices', 'danger'), heldOn).refuses('GROUND_NOT_FOR_ROUTE');
  });

  test('every letter to the mission waits until somebody lets it go', () => {
    const { pauses } = decide(hurt, 'URGENT').file;
    expect([heldOn, dayOf('2027-01-20'), dayOf('2036-01-20')].map((on) => isPaused(pauses, on))).toEqual([true, true, true]);
    expect(isPaused(pauses, dayOf('2026-01-19'))).toBe(false);
  });

  test('a danger that was stated lasts until the worker says that it is over', () => {
    const stated = interviewed({ ...quiet, 'wish.safe_to_return': 'no' });
    expect(levelOf(stated)).toBe('URGENT');
    expect(levelOf(again(stated, { ...quiet, 'wish.safe_to_return': 'declined' }))).toBe('URGENT');
    expect(levelOf(again(stated, quiet))).toBe('CLEAR');
  });
});

describe('21. settlement with immunity', () => {
  const agreement = { ...protectedContents['settlement.agree'], agreedOn: heldOn };
  const payment = (amount: string, settlement = settlementId) => ({
    ...protectedContents['settlement.pay-arrears'],
    settlement,
    paidOn: heldOn,
    amount: centsOf(amount),
  });
  const agreed = interviewed(quiet).after('settlement.agree', agreement);
  const paid = agreed.after('settlement.pay-arrears', payment('12000.00'));

  test('paid arrears leave the gate closed, and the confirmation with its reference opens it', () => {
    paid.stayGate().refuses('CONFIRMATION_MISSING');
    paid.after('victim.confirm', confirmation).stayGate().opens();
  });

  test('a confirmation before the payment waits for the payment', () => {
    const confirmed = agreed.after('victim.confirm', confirmation);
    confirmed.stayGate().refuses('ARREARS_OPEN');
    confirmed.after('settlement.pay-arrears', payment('12000.00')).stayGate().opens();
  });

  test('a confirmation that was none closes the gate again', () => {
    const corrects = paid.file.version + 1;
    paid
      .after('victim.confirm', confirmation)
      .after('victim.correct-confirmation', { confirmation: null, corrects, reason: 'It was about somebody else.' })
      .stayGate()
      .refuses('CONFIRMATION_MISSING');
  });

  test('arrears paid in part are not paid, and no more is taken than is open', () => {
    const part = agreed.after('victim.confirm', confirmation).after('settlement.pay-arrears', payment('5000.00'));
    part.stayGate().refuses('ARREARS_OPEN');
    part.when('settlement.pay-arrears', payment('7000.01')).refuses('ARREARS_EXCEEDED');
    part.after('settlement.pay-arrears', payment('7000.00')).stayGate().opens();
  });

  test('of two settlements both are paid', () => {
    const other = identifierOf<typeof settlementId>('T-2');
    const two = paid.after('victim.confirm', confirmation).after('settlement.agree', { ...agreement, settlement: other });
    two.stayGate().refuses('ARREARS_OPEN');
    two.after('settlement.pay-arrears', payment('12000.00', other)).stayGate().opens();
  });
});

describe('22. competence of the Good Offices Commission', () => {
  test('is shown as disputed, with the inspectorate and a worker organisation beside it', () => {
    const dispute = interviewed({
      ...quiet,
      'pay.full_amount': 'no',
      'wish.consent_good_offices': 'yes',
      'wish.consent_labour_inspectorate': 'yes',
      'wish.consent_worker_organisation': 'yes',
    });
    const rule = routeRules.good_offices;
    expect(rule.isDisputed).toBe(true);
    expect(rule.beside).toEqual(['social_laws_inspectorate', 'fairwork']);
    for (const route of ['good_offices', ...rule.beside] as const) {
      dispute.when('referral.make', referral(route, 'consent'), heldOn).gives('referral.made', referral(route, 'consent'));
    }
  });
});

describe('14. paid in cash', () => {
  const none = centsOf('0.00');
  const due = centsOf('2200.00');
  const cash = { month: monthOf('2026-01'), code: 'PAY_CASH', due, agreed: due, paid: due, shortfall: none, scaleVersion: null };
  const found: Assessment = { ...assessment, findings: [cash] };
  const assessedCash = given(...scheduled, act('pay.assessed', found));

  test('an open finding is a sign, and makes pay a theme of the next interview', () => {
    expect(signs(assessedCash)).toEqual(['PAY_CASH']);
    expect(levelOf(assessedCash)).toBe('WATCH');
    expect(mandatoryThemes(assessedCash.dossier)).toEqual(['PAY']);
  });

  test('a closed one is neither', () => {
    const closing = {
      contract: contractId,
      month: cash.month,
      code: cash.code,
      evidence: 'Statement of the bank',
      closedOn: dayOf('2026-02-01'),
    };
    const closed = assessedCash.after('finding.close', closing);
    expect(signs(closed)).toEqual([]);
    expect(mandatoryThemes(closed.dossier)).toEqual([]);
  });
});

describe('short variants on interviews', () => {
  test('work at a second address is a sign of its own', () => {
    const elsewhere = interviewed({ ...quiet, 'place_employer.other_household': 'yes' });
    expect(signs(elsewhere)).toEqual(['THIRD_PARTY_WORK']);
    expect(levelOf(elsewhere)).toBe('WATCH');
  });

  test('doubt of the age at nineteen offers the services for minors', () => {
    const born = { ...worker, bornOn: dayOf('2007-01-20') };
    const young = given(
      ...house,
      act('worker.registered', born),
      act('contract.registered', contract),
      act('application.lodged', application),
      act('interview.scheduled', appointment),
    );
    const told = after(young, quiet);
    for (const route of ['esperanto', 'minor_ndako', 'guardianship_service'] as const) {
      const asked = referral(route, 'consent');
      told.when('referral.make', asked, heldOn).refuses('ROUTE_FOR_MINORS');
      told.when('referral.make', { ...asked, isAgeDoubted: true }, heldOn).gives('referral.made', { ...asked, isAgeDoubted: true });
    }
  });
});

describe('what RULES imply of levels', () => {
  const kept = interviewed({ ...quiet, 'id_docs.passport_kept_by_other': 'yes' });

  test('a refusal to answer, doubt or silence after a sign leaves the sign', () => {
    for (const answer of ['declined', 'unclear'] as const) {
      expect(signs(again(kept, { ...quiet, 'id_docs.passport_kept_by_other': answer }))).toEqual(['DOC_WITHHELD']);
    }
    expect(levelOf(again(kept, { 'pay.every_month': 'yes' }))).toBe('REFER');
  });

  test('a clear answer at an interview that counts takes the sign back', () => {
    expect(signs(again(kept, quiet))).toEqual([]);
    expect(levelOf(again(kept, quiet))).toBe('CLEAR');
  });

  test('an answer before the employer takes nothing back', () => {
    const heard = { ...hearing, interview: second, heldOn: dayOf('2026-02-03'), conditions: { ...conditions, employer_absent: false } };
    expect(levelOf(again(kept, quiet, heard))).toBe('REFER');
    expect(levelOf(again(interviewed(quiet), quiet, heard))).toBe('WATCH');
  });

  test.each(['employer_absent', 'employer_representative_absent'] as const)(
    'whoever sits in (%s) is a sign, and nobody else is',
    (condition) => {
      const sitting = { ...hearing, conditions: { ...conditions, [condition]: false } };
      const codes = (heard: typeof hearing) => suggested(after(given(...scheduled), quiet, [], heard)).signs.map(({ code }) => code);
      expect(codes(sitting)).toEqual(['EMPLOYER_INSISTS_PRESENT']);
      expect(codes({ ...hearing, conditions: { ...conditions, recruiter_absent: false } })).toEqual([]);
    },
  );

  test('an interview that does not count brings its signs, and is never clear', () => {
    const invalid = { ...hearing, conditions: { ...conditions, room_private: false } };
    const told = (said: Said) => after(given(...scheduled), said, [], invalid);
    expect(levelOf(told({ ...quiet, 'id_docs.passport_kept_by_other': 'yes' }))).toBe('REFER');
    expect(levelOf(told(quiet))).toBe('UNKNOWN');
  });

  test('nobody who was not heard, or of whom nothing is written down, is clear', () => {
    expect(levelOf(given(...lodged))).toBe('UNKNOWN');
    expect(levelOf(given(...scheduled))).toBe('UNKNOWN');
    expect(levelOf(given(...scheduled).after('interview.hold', hearing))).toBe('UNKNOWN');
    expect(levelOf(interviewed({}))).toBe('UNKNOWN');
  });

  test('an answer that was declined is no sign, and is counted as not answered', () => {
    const declined = suggested(interviewed({ ...quiet, 'treat.hurt': 'declined' }));
    expect(declined.level).toBe('CLEAR');
    expect(declined.reasons.map(({ code }) => code)).toEqual(['NO_SIGN', 'NOT_ANSWERED']);
  });

  test('a statement that is amended after the level was set changes what is suggested, and not what was decided', () => {
    const decided = decide(kept, 'REFER');
    const corrects = decided.file.statements.get(interviewId)?.setBy ?? 0;
    const content = {
      ...statement,
      answers: answersOf({ ...quiet, 'freedom.locked_in': 'yes' }),
      observed: [],
      corrects,
      reason: 'Read again.',
    };
    const amended = decided.after('interview.amend', content, heldOn);
    expect(levelOf(amended)).toBe('URGENT');
    expect(amended.file.levels).toEqual(decided.file.levels);
    expect(amended.file.followUpOn).toBe(decided.file.followUpOn);
    expect(isPaused(amended.file.pauses, heldOn)).toBe(true);
  });
});

describe('what RULES imply of consent and referral', () => {
  const agreed = interviewed({ ...quiet, 'wish.consent_reception_centre': 'yes' });
  const asked = referral('pag_asa', 'consent');

  test('consent that is taken back between two interviews stands in the way of the next referral', () => {
    const withdrawn = agreed.after('consent.record', { step: 'reception_centre', isGiven: false, on: heldOn, words: null }, heldOn);
    withdrawn.when('referral.make', asked, heldOn).refuses('CONSENT_MISSING');
    withdrawn.when('referral.make', referral('pag_asa', 'danger'), heldOn).gives('referral.made', referral('pag_asa', 'danger'));
  });

  test('consent is asked for anew at every interview', () => {
    again(agreed, { ...quiet, 'wish.consent_reception_centre': 'unclear' })
      .when('referral.make', { ...asked, madeOn: dayOf('2026-02-03') }, dayOf('2026-02-03'))
      .refuses('CONSENT_MISSING');
  });

  test('the sending State learns of nothing before a body that protects confirmed the receipt', () => {
    const sent = { ...report('sending_state'), referral: identifierOf<typeof referralId>('V-2') };
    const referred = agreed.after('referral.make', asked, heldOn);
    agreed.when('referral.report', sent, heldOn).refuses('PROTECTION_FIRST');
    referred.when('referral.report', sent, heldOn).refuses('PROTECTION_FIRST');
    const received = { ...protectedContents['referral.confirm-receipt'], receivedOn: heldOn };
    referred.after('referral.confirm-receipt', received, heldOn).when('referral.report', sent, heldOn).gives('referral.made', sent);
  });
});

describe('what RULES imply of the two files', () => {
  const everything: Said = {
    'pay.every_month': 'no',
    'pay.full_amount': 'no',
    'pay.in_cash': 'yes',
    'pay.account_of_other': 'yes',
    'pay.given_back': 'yes',
    'deduct.not_in_writing': 'yes',
    'deduct.enough_left': 'no',
  };
  const findings = ({ findings: known }: Dossier) => [...known.values()];

  test('an answer never makes a finding of pay', () => {
    const told = interviewed(everything);
    expect(findings(told.dossier)).toEqual([]);
    expect(told.dossier).toEqual(interviewed(quiet).dossier);
    expect(signs(told)).toEqual(['PAY_NONE_OR_WITHHELD', 'PAY_CASH', 'PAY_CONTROL', 'PAY_KICKBACK', 'IN_KIND_ABUSE']);
  });

  test('an interview is on record once, and so is what was said', () => {
    const told = interviewed(quiet);
    told.when('interview.hold', hearing, heldOn).refuses('INTERVIEW_NOT_OPEN');
    told.when('interview.record', statement, heldOn).refuses('STATEMENT_RECORDED');
  });
});
