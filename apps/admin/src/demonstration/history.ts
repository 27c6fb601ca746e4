import {
  type Cents,
  type ContractId,
  type Day,
  type EmployerId,
  firstDay,
  identifierOf,
  type Month,
  monthOfDay,
  sameDayLater,
  type WorkerId,
} from '@protocol-registry/domain';
import type { SectorTable } from '@protocol-registry/pay';
import type { Batch } from '@protocol-registry/registry';
import { calendar, workingDay } from './calendar.ts';
import { type Chance, chance } from './chance.ts';
import { type Employment, fairTerms, monthsAgo } from './employment.ts';
import { announceEvent, EVENT, registerInterpreters } from './interpreters.ts';
import { begin, type Stage } from './life.ts';
import { setUpOffice } from './office.ts';
import { fallsBehind, leftBelowScale, overFixedValues, PAYMENT_FAULTS, paidBadly, paidFairly } from './pay.ts';
import { inventWorker, registerEmployers, registerMissions } from './people.ts';
import { followScales } from './scales.ts';
import { scribe } from './scribe.ts';
import {
  changeEmployer,
  endedApplication,
  invalidInterview,
  invited,
  leave,
  missedInterviews,
  oneCard,
  overridden,
  toldAtFirstCard,
  visaInterview,
  yearly,
} from './stories.ts';
import { tellings } from './told.ts';
import { wageOn } from './wage.ts';

const SEED = 20_200_005;
const WORKERS = 160;
const EMPLOYERS = 90;
const OFFICE_MONTHS = 120;
const CATEGORIES = ['cleaning', 'household', 'child_care'] as const;
/** The employer whose posting ends within half a year (scenario 8). */
const ENDING = 0;
const ENDS_IN = 150;

interface Cast extends Stage {
  readonly draw: Chance;
  readonly employers: readonly EmployerId[];
}

/** A story of the demonstration, by the index of its worker. */
type Story = (cast: Cast, index: number) => Employment;

const numbers = (): Stage['number'] => {
  const last = { contract: 0, application: 0, interview: 0, card: 100_000 };
  const letters = { contract: 'C', application: 'A', interview: 'I', card: 'S' };
  return (kind) => {
    last[kind] += 1;
    return `${letters[kind]}-${last[kind]}`;
  };
};

const employerOf = ({ employers }: Cast, index: number): EmployerId =>
  employers[index % employers.length] ?? identifierOf<EmployerId>('E-1');

const REGISTERED_BEFORE = 3;
const SIGNED = 8 * 60 + 40;

/** A worker with a first contract, whose terms are fair unless `change` says otherwise. */
const hired = (cast: Cast, index: number, startsOn: Day, change: Partial<ReturnType<typeof fairTerms>> = {}): Employment => {
  const id = identifierOf<WorkerId>(`W-${index + 1}`);
  const registeredOn = Math.min(startsOn - REGISTERED_BEFORE, cast.today - 1) as Day;
  const life = begin(cast, id, inventWorker(cast.draw, index + 1, registeredOn), registeredOn);
  const category = CATEGORIES[index % CATEGORIES.length] ?? 'household';
  const contracts: ContractId[] = [];
  life.on(registeredOn, SIGNED, () => {
    contracts.push(life.hire(employerOf(cast, index), startsOn, { ...fairTerms(cast, startsOn, category), ...change }));
  });
  return { stage: cast, life, contract: () => contracts[0] ?? identifierOf<ContractId>('none'), startsOn };
};

const then = (employment: Employment, ...happens: readonly ((employment: Employment) => void)[]): Employment => {
  for (const happen of happens) happen(employment);
  return employment;
};

const paidToday = (employment: Employment): void => paidFairly(employment, employment.stage.today);
const cardsToday = (employment: Employment): void => yearly(employment, employment.stage.today);
const firstCard = (employment: Employment): void => oneCard(employment, 'first_issue', employment.startsOn, null);

/** A wage well above every scale. */
const WELL_PAID = { grossMonthly: 340_000 as Cents };
const DRIVER = { labourCategory: 'house_staff', scaleCategory: '' } as const;
const BOARD = { inKindMonthly: 40_000 as Cents, mealsDays: 30, roomDays: 30, inKindWritten: true };

/** A renewal with all papers and no interview (scenario 1). */
const lodgesRenewal = ({ contract, life, stage: { today } }: Employment): void =>
  life.on((today - 5) as Day, 9 * 60, () => void life.lodge('renewal', contract()));

const correctsName = ({ life, stage: { today } }: Employment): void =>
  life.on(monthsAgo(today, 4), 10 * 60, () => {
    const { id: _, setBy, ...identity } = life.dossier().worker;
    const content = { ...identity, givenNames: `${identity.givenNames} Maria`, corrects: setBy, reason: 'Second given name missing' };
    life.record({ kind: 'worker.correct', content });
  });

/** Two employers within ten years, the second since fifty months ago; the last card ends with the tenth year. */
const nearsTenYears = (employment: Employment, employer: EmployerId): void => {
  const { today } = employment.stage;
  const changesOn = monthsAgo(today, 50);
  yearly(employment, (changesOn - 90) as Day);
  paidFairly(employment, changesOn);
  changeEmployer(employment, employer, changesOn, 'household', (second) => then(second, paidToday, cardsToday));
};

/** House staff paid the national floor of the first day, and no more when it moves (scenario 11). */
const atTheFloor =
  (months: number): Story =>
  (cast, index) => {
    const startsOn = monthsAgo(cast.today, months);
    const floor = { grossMonthly: wageOn(cast.sector, DRIVER.scaleCategory, startsOn, startsOn) };
    return then(hired(cast, index, startsOn, { ...DRIVER, ...floor }), leftBelowScale, cardsToday);
  };

/** The stories that a demonstration must have; every other worker has an ordinary one. */
const STORIES: readonly Story[] = [
  // The posting ends before the card would (scenario 8), and the ten-year ceiling (scenario 7).
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 5)), paidToday, firstCard),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 118)), (one) => nearsTenYears(one, employerOf(cast, index + 1))),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 30)), leftBelowScale, cardsToday),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 20)), leftBelowScale),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 1)), (one) => invalidInterview(one, (cast.today - 20) as Day, 'employer')),
  (cast, index) =>
    then(hired(cast, index, monthsAgo(cast.today, 1)), (one) => invalidInterview(one, (cast.today - 16) as Day, 'interpreter')),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 1)), (one) => missedInterviews(one, (cast.today - 12) as Day, 1)),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 2)), (one) => missedInterviews(one, (cast.today - 40) as Day, 2)),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 14), BOARD), overFixedValues, visaInterview),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 15), DRIVER), paidToday, cardsToday),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 11)), paidToday, firstCard, lodgesRenewal),
  // A card that has run out while nothing was lodged, and a supervisor's override.
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 13)), paidToday, firstCard),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 3)), (one) => overridden(one, one.startsOn)),
  ...PAYMENT_FAULTS.map(
    (fault): Story =>
      (cast, index) =>
        then(hired(cast, index, monthsAgo(cast.today, 16 + index)), cardsToday, (one) => paidBadly(one, fault)),
  ),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 21), WELL_PAID), cardsToday, (one) => fallsBehind(one, 'wage')),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 22)), cardsToday, (one) => fallsBehind(one, 'annex')),
  (cast, index) =>
    then(hired(cast, index, monthsAgo(cast.today, 26)), firstCard, (one) =>
      changeEmployer(one, employerOf(cast, index + 7), monthsAgo(cast.today, 15), 'household', firstCard),
    ),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 5)), paidToday, firstCard, correctsName),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 4)), (one) => endedApplication(one, one.startsOn, 'withdrawn')),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 6)), (one) => endedApplication(one, one.startsOn, 'refused')),
  atTheFloor(35),
  atTheFloor(24),
  atTheFloor(9),
  // The ladder at its third step: the concern is still to be referred (RULES 2.5).
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 3)), (one) => missedInterviews(one, (cast.today - 75) as Day, 3)),
  // What only the protected file knows: danger now, help that is refused (scenario 19), a settlement that is paid and not confirmed (scenario 21).
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 1)), paidToday, toldAtFirstCard(tellings.inDanger)),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 4)), paidToday, toldAtFirstCard(tellings.refusesHelp)),
  (cast, index) => then(hired(cast, index, monthsAgo(cast.today, 5)), paidToday, toldAtFirstCard(tellings.settles)),
];

/** How many wait for a talk today and in the days after. */
const APPLICANTS = 8;

const applicant: Story = (cast, index) =>
  then(hired(cast, index, (cast.today - 12) as Day), ({ contract, life }) =>
    life.on((cast.today - 10) as Day, 9 * 60, () => void life.schedule(life.lodge('first_issue', contract()), cast.today)),
  );

/** A quarter of those who have been here for two years have gone home. */
const ordinary: Story = (cast, index) => {
  const months = cast.draw.between(2, 47);
  const startsOn = firstDay((monthOfDay(cast.today) - months) as Month);
  const hasLeft = months > 24 && cast.draw.percent(25);
  const until = (hasLeft ? cast.today - cast.draw.between(40, 230) : cast.today) as Day;
  const before = cast.draw.between(25, 80);
  return then(
    hired(cast, index, startsOn),
    (one) => paidFairly(one, until),
    (one) => yearly(one, until, before),
    (one) => (hasLeft ? leave(one, (until + 35) as Day) : undefined),
    (one) => (months > 4 && !hasLeft ? invited(one, EVENT, eventDay(cast.today), index % 3 !== 0) : undefined),
  );
};

/** The information event was so many days ago, and announced so many days before. */
const EVENT_AGO = 45;
const EVENT_NOTICE = 60;
const eventDay = (today: Day): Day => workingDay((today - EVENT_AGO) as Day);

const storyOf = (index: number): Story => STORIES[index] ?? (index >= WORKERS - APPLICANTS ? applicant : ordinary);

/**
 * Four years and more of an invented office, until the evening before a day: missions, employers, workers, contracts, payments, interviews and cards,
 * among them each story that the register knows. The same day and table give the same history.
 */
export const demonstrationHistory = (today: Day, sector: SectorTable): readonly Batch[] => {
  const hand = scribe();
  const draw = chance(SEED);
  const opened = sameDayLater(today, -OFFICE_MONTHS);
  setUpOffice(hand, opened);
  const ratesOn = followScales(hand, sector, opened, (today - 1) as Day);
  const missions = registerMissions(hand, opened);
  registerInterpreters(hand, opened);
  announceEvent(hand, eventDay(today), EVENT_NOTICE);
  const ends = (index: number): Day | null => (index === ENDING ? ((today + ENDS_IN) as Day) : null);
  const employers = registerEmployers(hand, draw, missions, { on: (opened + 1) as Day, count: EMPLOYERS, ends });
  const cast: Cast = { scribe: hand, calendar: calendar(), sector, ratesOn, today, number: numbers(), draw, employers };
  for (let index = 0; index < WORKERS; index += 1) storyOf(index)(cast, index).life.live((today - 1) as Day);
  return hand.batches();
};
