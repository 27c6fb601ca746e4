import {
  type AllegationId,
  type Application,
  type ApplicationId,
  type Assessment,
  type CardNumber,
  type Cents,
  type Command,
  type CommandKind,
  type Commands,
  type Conditions,
  type ContractId,
  centsOf,
  type Day,
  type Dossier,
  type InterviewId,
  identifierOf,
  LEVELS,
  MINUTES_OF_DAY,
  type Minute,
  missedDates,
  monthOfDay,
  NO_SHOW_STEPS,
  openApplication,
  type ProtectedCommands,
  type ReferralId,
  type ReferralMade,
  type RoomId,
  type SettlementId,
  type TakenStep,
} from '@protocol-registry/domain';
import fc from 'fast-check';
import {
  application,
  appointment,
  card,
  conditions,
  contract,
  dueVersions,
  employer,
  event,
  hearing,
  indexation,
  indexValue,
  interpreter,
  letter,
  mission,
  noShowLetter,
  note,
  officer,
  override,
  payment,
  publication,
  room,
  scaleOpened,
  scaleRow,
  terms,
  visaInterview,
  worker,
} from './cast.ts';
import type { Register } from './given.ts';
import { confirmation, made, protectedContents, statement } from './protected-cast.ts';

/** What chance decides of a command; what is left follows the register, so that many commands are plausible. */
export interface Draw {
  readonly kind: CommandKind;
  readonly which: number;
  readonly later: number;
  readonly offset: number;
  readonly isSound: boolean;
  readonly cents: number;
}

interface Scene {
  readonly register: Register;
  readonly dossier: Dossier;
  readonly today: Day;
  readonly draw: Draw;
}

const pick = <A>(list: Iterable<A>, which: number): A | undefined => {
  const all = [...list];
  return all.length === 0 ? undefined : all[which % all.length];
};
const dayOfScene = ({ today, draw }: Scene): Day => (draw.isSound ? today : ((today + draw.offset) as Day));
const named = (initial: string, { draw }: Scene, known: number): string => `${initial}-${draw.isSound ? known + 1 : draw.which + 1}`;
const corrects = (setBy: number | undefined, { draw }: Scene): number => (draw.isSound ? (setBy ?? 1) : draw.which + 1);
const reason = 'Drawn by lot.';

const without = <A extends object, K extends keyof A>(value: A, ...keys: readonly K[]): Omit<A, K> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as K))) as Omit<A, K>;

const workerIdentity = without(worker, 'worker');
const missionIdentity = without(mission, 'mission');
const employerIdentity = without(employer, 'employer', 'posting', 'immunity');
const frame = without(contract, 'terms');
const lodging = without(application, 'kind', 'contract');

const applicationOf = ({ dossier, draw }: Scene): Application['id'] =>
  (openApplication(dossier) ?? pick(dossier.applications.values(), draw.which))?.id ?? application.application;
const contractOf = ({ dossier, draw }: Scene) => pick(dossier.contracts.values(), draw.which);
const interviewOf = ({ dossier }: Scene) =>
  [...dossier.interviews.values()].findLast(({ outcome }) => outcome._tag === 'Scheduled') ?? [...dossier.interviews.values()].at(-1);
const cardOf = ({ dossier, draw }: Scene) => pick(dossier.cards.values(), draw.which);

const conditionsOf = ({ draw }: Scene): Conditions => ({ ...conditions, room_private: draw.isSound, employer_absent: draw.which !== 2 });
const hearingOf = (scene: Scene) => ({
  ...hearing,
  interview: interviewOf(scene)?.id ?? hearing.interview,
  heldOn: dayOfScene(scene),
  conditions: conditionsOf(scene),
});
const assessmentOf = (scene: Scene): Assessment => {
  const month = monthOfDay(scene.today);
  const found = { month, code: 'PAY_BELOW_NATIONAL_FLOOR', scaleVersion: null };
  const amounts = { due: centsOf('2111.89'), agreed: centsOf('2080.00'), paid: centsOf('0.00'), shortfall: scene.draw.cents };
  return {
    contract: contractOf(scene)?.id ?? contract.contract,
    from: month,
    to: month,
    assessedOn: dayOfScene(scene),
    sectorScale: null,
    amendBy: scene.draw.isSound ? null : ((scene.today + 30) as Day),
    findings: scene.draw.which === 0 ? [] : [{ ...found, ...amounts } as Assessment['findings'][number]],
  };
};

const referralOf = (scene: Scene): Pick<ReferralMade, 'referral' | 'madeOn' | 'followUpBy'> => ({
  referral: identifierOf<ReferralId>(named('V', scene, scene.register.file.referrals.size)),
  madeOn: dayOfScene(scene),
  followUpBy: (scene.today + scene.draw.later) as Day,
});

/** Commands to the protected file: what a referral, a settlement or an allegation is called counts on, and days follow the scene. */
const protectedMakers: { readonly [K in keyof ProtectedCommands]: (scene: Scene) => ProtectedCommands[K] } = {
  'contact.record': () => protectedContents['contact.record'],
  'file.read': () => protectedContents['file.read'],
  'interview.record': ({ dossier, draw, register }) => {
    const silent = [...dossier.interviews.values()].filter(
      ({ id, outcome }) => outcome._tag === 'Held' && !register.file.statements.has(id),
    );
    return { ...statement, interview: (draw.isSound ? silent.at(-1)?.id : undefined) ?? statement.interview };
  },
  'interview.amend': (scene) => {
    const last = [...scene.register.file.statements.values()].at(-1);
    return { ...statement, interview: last?.interview ?? statement.interview, corrects: corrects(last?.setBy, scene), reason };
  },
  'level.decide': ({ draw }) => ({ ...protectedContents['level.decide'], level: LEVELS[draw.which % LEVELS.length] ?? 'WATCH' }),
  'consent.record': (scene) => ({ ...protectedContents['consent.record'], on: dayOfScene(scene), isGiven: scene.draw.isSound }),
  'referral.make': (scene) => ({ ...made, ...referralOf(scene), ground: 'consent' }),
  'referral.report': (scene) => ({ ...made, ...referralOf(scene), route: 'labour_prosecutor', ground: 'legal_duty' }),
  'referral.confirm-receipt': (scene) => ({ ...protectedContents['referral.confirm-receipt'], receivedOn: dayOfScene(scene) }),
  'referral.follow-up': (scene) => ({ ...protectedContents['referral.follow-up'], on: dayOfScene(scene) }),
  'follow-up.set': (scene) => ({ dueOn: (scene.today + scene.draw.later) as Day, reason }),
  'letters.pause': (scene) => ({ from: scene.today, reason }),
  'letters.release': (scene) => ({ from: (scene.today + scene.draw.later) as Day, reason }),
  'settlement.agree': (scene) => ({
    ...protectedContents['settlement.agree'],
    settlement: identifierOf<SettlementId>(named('T', scene, scene.register.file.settlements.size)),
    agreedOn: dayOfScene(scene),
  }),
  'settlement.pay-arrears': (scene) => ({
    ...protectedContents['settlement.pay-arrears'],
    paidOn: scene.today,
    amount: scene.draw.cents as Cents,
  }),
  'victim.confirm': (scene) => ({ ...confirmation, confirmedOn: dayOfScene(scene) }),
  'victim.correct-confirmation': (scene) => ({
    confirmation: null,
    corrects: corrects(scene.register.file.confirmation?.setBy, scene),
    reason,
  }),
  'allegation.record': (scene) => ({
    ...protectedContents['allegation.record'],
    allegation: identifierOf<AllegationId>(named('G', scene, scene.register.file.allegations.size)),
    receivedOn: dayOfScene(scene),
  }),
  'allegation.close': (scene) => ({ ...protectedContents['allegation.close'], closedOn: scene.today }),
};

const missedIn = ({ dossier }: Scene) => missedDates(dossier).at(-1);
const stepOf = (scene: Scene): TakenStep => ({
  interview: missedIn(scene)?.interview ?? null,
  step: NO_SHOW_STEPS[(scene.draw.which + scene.draw.later) % NO_SHOW_STEPS.length] ?? 'welfare_referred',
  on: dayOfScene(scene),
  note: scene.draw.isSound ? null : reason,
});

const makers: { readonly [K in CommandKind]: (scene: Scene) => Commands[K] } = {
  'mission.register': () => mission,
  'mission.correct': (scene) => ({ ...missionIdentity, corrects: corrects(scene.register.missions.at(-1)?.setBy, scene), reason }),
  'mission.end-accreditation': (scene) => ({ endedOn: dayOfScene(scene) }),
  'mission.correct-accreditation': (scene) => ({
    endedOn: scene.draw.which === 0 ? dayOfScene(scene) : null,
    corrects: corrects(scene.register.missions.at(-1)?.endSetBy ?? undefined, scene),
    reason,
  }),
  'employer.register': () => employer,
  'employer.correct': (scene) => ({ ...employerIdentity, corrects: corrects(scene.register.employers.at(-1)?.setBy, scene), reason }),
  'employer.change-posting': (scene) => ({
    ...employer.posting,
    to: scene.draw.isSound ? null : ((scene.today + 40 + scene.draw.offset) as Day),
    noteVerbale: note,
  }),
  'employer.change-immunity': (scene) => ({ level: 'waived', from: dayOfScene(scene), reason }),
  'worker.register': () => worker,
  'worker.correct': (scene) => ({ ...workerIdentity, corrects: corrects(scene.dossier.worker.setBy, scene), reason }),
  'worker.record-preference': ({ draw }) => ({ officerGender: draw.which === 2 ? null : draw.isSound ? 'f' : 'm' }),
  'contract.register': (scene) => ({ ...contract, contract: identifierOf<ContractId>(named('C', scene, scene.dossier.contracts.size)) }),
  'contract.correct': (scene) => ({ ...frame, corrects: corrects(contractOf(scene)?.setBy, scene), reason }),
  'contract.agree-terms': (scene) => ({
    contract: contractOf(scene)?.id ?? contract.contract,
    noteVerbale: note,
    terms: { ...terms, from: dayOfScene(scene) },
  }),
  'contract.correct-terms': (scene) => ({
    contract: contractOf(scene)?.id ?? contract.contract,
    noteVerbale: note,
    terms: { ...terms, from: scene.draw.which === 0 ? terms.from : dayOfScene(scene) },
    corrects: corrects(contractOf(scene)?.terms.at(-1)?.setBy, scene),
    reason,
  }),
  'contract.end': (scene) => ({ contract: contractOf(scene)?.id ?? contract.contract, endsOn: dayOfScene(scene), noteVerbale: note }),
  'payment.record': (scene) => ({ ...payment, contract: contractOf(scene)?.id ?? contract.contract, month: monthOfDay(dayOfScene(scene)) }),
  'payment.correct': (scene) => ({
    corrects: corrects(scene.dossier.payments.at(-1)?.setBy, scene),
    reason,
    payment: scene.draw.which === 0 ? null : payment,
  }),
  'application.lodge': (scene) => ({
    ...application,
    application: identifierOf<ApplicationId>(named('A', scene, scene.dossier.applications.size)),
    kind: scene.dossier.cards.size === 0 ? 'first_issue' : 'renewal',
    contract: contractOf(scene)?.id ?? contract.contract,
    lodgedOn: dayOfScene(scene),
  }),
  'application.correct': (scene) => ({
    ...lodging,
    application: applicationOf(scene),
    lodgedOn: dayOfScene(scene),
    corrects: corrects(openApplication(scene.dossier)?.setBy, scene),
    reason,
  }),
  'application.withdraw': (scene) => ({ application: applicationOf(scene), withdrawnOn: dayOfScene(scene), reason }),
  'application.refuse': (scene) => ({ application: applicationOf(scene), decidedOn: dayOfScene(scene), reason }),
  'interview.schedule': (scene) => ({
    ...appointment,
    interview: identifierOf<InterviewId>(named('I', scene, scene.dossier.interviews.size)),
    application: applicationOf(scene),
    startsAt: (dayOfScene(scene) * MINUTES_OF_DAY + 600) as Minute,
  }),
  'interview.hold': hearingOf,
  'interview.miss': (scene) => ({ interview: interviewOf(scene)?.id ?? hearing.interview, missedOn: dayOfScene(scene), explanation: null }),
  'interview.correct-miss': (scene) => {
    const missed = [...scene.dossier.interviews.values()].findLast(({ outcome }) => outcome._tag === 'Missed');
    const miss = scene.draw.which === 0 ? { missedOn: dayOfScene(scene), explanation: null } : null;
    const setBy = missed?.outcome._tag === 'Missed' ? missed.outcome.setBy : undefined;
    return { interview: missed?.id ?? hearing.interview, miss, corrects: corrects(setBy, scene), reason };
  },
  'interview.cancel': (scene) => ({ interview: interviewOf(scene)?.id ?? hearing.interview, reason }),
  'interview.correct': (scene) => {
    const outcome = interviewOf(scene)?.outcome;
    return { ...hearingOf(scene), corrects: corrects(outcome?._tag === 'Held' ? outcome.setBy : undefined, scene), reason };
  },
  'visa-interview.record': (scene) => ({ ...visaInterview, heldOn: dayOfScene(scene) }),
  'visa-interview.correct': (scene) => ({
    ...visaInterview,
    heldOn: dayOfScene(scene),
    corrects: corrects(scene.dossier.visaInterviews.at(-1)?.setBy, scene),
    reason,
  }),
  'pay.assess': assessmentOf,
  'finding.close': (scene) => {
    const found = pick(scene.dossier.findings.values(), scene.draw.which);
    const { contract: id = contract.contract, month = monthOfDay(scene.today), code = 'PAID_LATE' } = found ?? {};
    return { contract: id, month, code, evidence: reason, closedOn: dayOfScene(scene) };
  },
  'gate.override': (scene) => ({ ...override, application: applicationOf(scene), decidedOn: dayOfScene(scene) }),
  'gate.withdraw-override': (scene) => {
    const [id = application.application, overridden] = [...scene.dossier.overrides].at(-1) ?? [];
    return { application: id, corrects: corrects(overridden?.version, scene), reason };
  },
  'card.issue': (scene) => ({
    application: applicationOf(scene),
    card: identifierOf<CardNumber>(named('S', scene, scene.dossier.cards.size)),
    decidedOn: dayOfScene(scene),
    validFrom: (scene.today + (scene.draw.isSound ? 0 : scene.draw.which)) as Day,
  }),
  'card.collect': (scene) => ({ card: cardOf(scene)?.number ?? card.card, collectedOn: dayOfScene(scene) }),
  'card.return': (scene) => ({ card: cardOf(scene)?.number ?? card.card, returnedOn: dayOfScene(scene) }),
  'card.correct': (scene) => ({
    card: cardOf(scene)?.number ?? card.card,
    number: identifierOf<CardNumber>(`T-${scene.draw.cents}`),
    corrects: corrects(cardOf(scene)?.setBy, scene),
    reason,
  }),
  'card.correct-collection': (scene) => ({
    card: cardOf(scene)?.number ?? card.card,
    collectedOn: scene.draw.which === 0 ? null : dayOfScene(scene),
    corrects: corrects(cardOf(scene)?.collectionSetBy ?? undefined, scene),
    reason,
  }),
  'card.correct-return': (scene) => ({
    card: cardOf(scene)?.number ?? card.card,
    returnedOn: scene.draw.which === 0 ? null : dayOfScene(scene),
    corrects: corrects(cardOf(scene)?.returnSetBy ?? undefined, scene),
    reason,
  }),
  'letter.prepare': (scene) => ({ ...letter, contract: contractOf(scene)?.id ?? contract.contract, preparedOn: dayOfScene(scene) }),
  'no-show.take-step': stepOf,
  'no-show.correct-step': (scene) => ({
    taken: scene.draw.which === 0 ? null : stepOf(scene),
    corrects: corrects(scene.dossier.noShowSteps.at(-1)?.setBy, scene),
    reason,
  }),
  'no-show-letter.prepare': (scene) => {
    const missed = missedIn(scene);
    return {
      ...noShowLetter,
      interview: missed?.interview ?? noShowLetter.interview,
      missedOn: missed?.missedOn ?? noShowLetter.missedOn,
      preparedOn: dayOfScene(scene),
      newDateBy: (scene.today + 14) as Day,
    };
  },
  'worker.record-unreachable': (scene) => ({ on: dayOfScene(scene) }),
  'worker.record-reached': (scene) => ({ on: dayOfScene(scene) }),
  'officer.engage': () => officer,
  'officer.correct': (scene) => ({
    ...officer,
    corrects: corrects(pick(scene.register.office.officers.values(), 0)?.setBy, scene),
    reason,
  }),
  'officer.leave': (scene) => ({ officer: officer.officer, leftOn: (scene.today + 300 + scene.draw.offset) as Day }),
  'officer.record-absence': (scene) => ({ officer: officer.officer, from: dayOfScene(scene), to: (scene.today + scene.draw.which) as Day }),
  'interpreter.register': () => interpreter,
  'interpreter.correct': (scene) => ({
    ...interpreter,
    corrects: corrects(scene.register.office.interpreters.get(interpreter.interpreter)?.setBy, scene),
    reason,
  }),
  'interpreter.leave': (scene) => ({ interpreter: interpreter.interpreter, leftOn: dayOfScene(scene) }),
  'event.announce': (scene) => ({ ...event, on: (scene.today + scene.draw.which * 5) as Day }),
  'event.correct': (scene) => ({
    ...event,
    on: (scene.today + scene.draw.which * 5) as Day,
    corrects: corrects(scene.register.office.events.get(event.event)?.setBy, scene),
    reason,
  }),
  'event.invite': () => ({ event: event.event }),
  'event.record-attendance': ({ draw }) => ({ event: event.event, attended: draw.isSound }),
  'room.open': (scene) => ({ ...room, room: identifierOf<RoomId>(named('R', scene, scene.register.office.rooms.size)) }),
  'room.close': (scene) => ({ room: room.room, closedOn: (scene.today + 300 + scene.draw.offset) as Day }),
  'hours.set': ({ draw }) => ({ hours: [{ weekday: 1, from: 540, to: 540 + draw.cents }] }),
  'sector-scale.load': () => ({ scale: 'invented', file: 'scales.csv', rows: [] }),
  'scale.open': () => scaleOpened,
  'scale.propose': ({ draw, register }) => ({
    ...indexation,
    from: dueVersions.find(({ from }) => from > (register.scale?.versions.at(-1)?.from ?? 0))?.from ?? indexation.from,
    rows: [scaleRow(`21${(draw.cents % 90) + 10}.00`)],
    kind: draw.which === 2 ? 'correction' : draw.which === 1 ? 'amendment' : 'indexation',
    difference: reason,
    reason,
  }),
  'scale.withdraw-proposal': ({ register }) => ({ proposal: pick(register.scale?.proposals.keys() ?? [], 0) ?? 1, reason }),
  'scale.adopt': ({ register }) => ({ proposal: pick(register.scale?.proposals.keys() ?? [], 0) ?? 1, amendBy: null }),
  'index.publish': (scene) => ({ ...publication, publishedOn: dayOfScene(scene) }),
  'index.revise': (scene) => ({ ...indexValue, health: '137.00', publishedOn: dayOfScene(scene), source: 'Statbel', reason }),
  'index.change-base': () => ({ from: 2013, to: 2025, operation: 'divide', coefficient: '1.3557', source: 'Invented', mark: 'UNVERIFIED' }),
  ...protectedMakers,
};

/** The kinds on the way to a card, which are drawn more often. */
const TO_A_CARD: readonly CommandKind[] = [
  'application.lodge',
  'interview.schedule',
  'interview.hold',
  'pay.assess',
  'card.issue',
  'card.collect',
  'gate.override',
];

/** A miss and its correction need each other, and are else rarely drawn together. */
const ABOUT_A_MISS: readonly CommandKind[] = ['interview.miss', 'interview.correct-miss', 'no-show.take-step', 'no-show.correct-step'];

/** So do a return and its correction. */
const ABOUT_A_RETURN: readonly CommandKind[] = ['card.return', 'card.correct-return'];

/** And an event with those who are invited to it. */
const ABOUT_AN_EVENT: readonly CommandKind[] = ['event.announce', 'event.correct', 'event.invite', 'event.record-attendance'];

/** What was said can be mended only where it was recorded, of an interview that was held. */
const ABOUT_A_STATEMENT: readonly CommandKind[] = ['interview.record', 'interview.amend'];

const KINDS = Object.keys(makers) as CommandKind[];

/** Scales and the index have little to do with a dossier: they are drawn less often. */
const isOfScales = (kind: CommandKind): boolean => /^(?:scale|index|sector-scale)\./.test(kind);

/** The protected file stands beside the dossier: its kinds are drawn apart, so that they crowd out no other. */
const isProtected = (kind: CommandKind): boolean => Object.hasOwn(protectedMakers, kind);

const ofDossier = KINDS.filter((kind) => !isOfScales(kind) && !isProtected(kind));

/** Chance for a history of commands. */
export const draws: fc.Arbitrary<readonly Draw[]> = fc.array(
  fc.record({
    kind: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...ofDossier) },
      { weight: 4, arbitrary: fc.constantFrom(...KINDS.filter(isProtected)) },
      { weight: 2, arbitrary: fc.constantFrom(...KINDS.filter(isOfScales)) },
      { weight: 10, arbitrary: fc.constantFrom(...TO_A_CARD) },
      { weight: 2, arbitrary: fc.constantFrom(...ABOUT_A_MISS) },
      { weight: 2, arbitrary: fc.constantFrom(...ABOUT_A_STATEMENT) },
      { weight: 3, arbitrary: fc.constantFrom(...ABOUT_A_MISS) },
      { weight: 2, arbitrary: fc.constantFrom(...ABOUT_A_RETURN) },
      { weight: 2, arbitrary: fc.constantFrom(...ABOUT_AN_EVENT) },
    ),
    which: fc.nat(2),
    later: fc.nat(12),
    offset: fc.integer({ min: -120, max: 20 }),
    isSound: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    cents: fc.integer({ min: 1, max: 800 }),
  }),
  { minLength: 50, maxLength: 130, size: 'max' },
);

/** The command that a draw makes of a register on a day. */
export const commandOf = (register: Register, dossier: Dossier, today: Day, draw: Draw): Command => {
  const make = makers[draw.kind] as (scene: Scene) => unknown;
  return { kind: draw.kind, content: make({ register, dossier, today, draw }) } as Command;
};
