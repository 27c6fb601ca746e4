import type { WorkerIdentity } from '@protocol-registry/domain';
import { type Day, type EmployerId, identifierOf, type MissionId, type Posting, RANKS, sameDayLater } from '@protocol-registry/domain';
import type { Chance } from './chance.ts';
import invented from './invented.json' with { type: 'json' };
import { people } from './office.ts';
import type { Scribe } from './scribe.ts';

const pickFrom = (draw: Chance, list: readonly string[]): string => list[draw.between(0, list.length - 1)] ?? '';

const LANGUAGES: readonly [[string, ...string[]], ...[string, ...string[]][]] = [
  ['fr'],
  ['en'],
  ['en', 'fr'],
  ['pt', 'es'],
  ['ar', 'fr'],
  ['am', 'en'],
  ['sw', 'en'],
  ['fil', 'en'],
  ['tl', 'en'],
];

const ADULT_MONTHS = 21 * 12;
const OLDEST_MONTHS = 55 * 12;
const PASSPORT_DAYS = 1500;

/** An invented worker, with the nationality that passports have for specimens. */
export const inventWorker = (
  draw: Chance,
  number: number,
  on: Day,
  speaks: readonly [string, ...string[]] | null = null,
): WorkerIdentity => ({
  familyName: pickFrom(draw, invented.familyNames),
  givenNames: pickFrom(draw, invented.givenNames),
  bornOn: sameDayLater(on, -draw.between(ADULT_MONTHS, OLDEST_MONTHS)),
  nationality: 'UTO',
  passportNumber: `UT${String(100_000 + number * 37)}`,
  passportExpiresOn: (on + PASSPORT_DAYS + draw.between(0, PASSPORT_DAYS)) as Day,
  languages: speaks ?? draw.pick(LANGUAGES),
});

const MISSIONS = invented.states.length;

/** The missions of all invented States, one each. */
export const registerMissions = ({ record }: Scribe, on: Day): readonly MissionId[] =>
  invented.states.map((state, index) => {
    const mission = identifierOf<MissionId>(`M-${index + 1}`);
    const accreditedOn = (on - 4000 + index * 17) as Day;
    const content = { mission, name: `Embassy of ${state}`, sendingState: state, accreditedOn };
    record(mission, { kind: 'mission.register', content }, { day: on, minute: 9 * 60 + index, by: people.protocol });
    return mission;
  });

/** Employers of the missions, the heads of mission first; their postings are open unless `ends` says otherwise. */
export const registerEmployers = (
  { record }: Scribe,
  draw: Chance,
  missions: readonly MissionId[],
  { on, count, ends }: { readonly on: Day; readonly count: number; readonly ends: (index: number) => Day | null },
): readonly EmployerId[] =>
  Array.from({ length: count }, (_, index) => {
    const employer = identifierOf<EmployerId>(`E-${index + 1}`);
    const mission = missions[index % MISSIONS] ?? identifierOf<MissionId>('M-1');
    const posting: Posting = { from: (on - 3900 + draw.between(0, 200)) as Day, to: ends(index) };
    const content = {
      employer,
      mission,
      familyName: pickFrom(draw, invented.employerNames),
      givenNames: pickFrom(draw, invented.givenNames),
      rank: index < MISSIONS ? ('head_of_mission' as const) : (RANKS[1] satisfies 'diplomatic_agent'),
      posting,
      immunity: 'full' as const,
    };
    record(employer, { kind: 'employer.register', content }, { day: on, minute: 10 * 60 + (index % 200), by: people.protocol });
    return employer;
  });
