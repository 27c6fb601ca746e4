import { ReadModel } from '@protocol-registry/registry';
import { Effect, Layer } from 'effect';
import { Database } from '../database/database.ts';
import { applications } from './query/applications.ts';
import { type Ask, askOf } from './query/ask.ts';
import { assessable } from './query/assessable.ts';
import { contractOwners } from './query/contract-owners.ts';
import { contracts } from './query/contracts.ts';
import { coverage, issuedCards } from './query/coverage.ts';
import { workerDates } from './query/dates.ts';
import { applicantOf, workerOfApplication, workerOfCard, workerOfContract, workerOfInterview } from './query/dossier.ts';
import { employerCards, employerChoices, employers } from './query/employers.ts';
import { employments, workerNames } from './query/employments.ts';
import { events, invited, uninvited } from './query/events.ts';
import { findingCounts, findings } from './query/findings.ts';
import { dueInterviews, interviews } from './query/interviews.ts';
import { journal } from './query/journal.ts';
import { missionChoices, missions } from './query/missions.ts';
import { nextNumber } from './query/number.ts';
import { officerNames } from './query/officers.ts';
import { payCandidates } from './query/pay-candidates.ts';
import { scaleActs } from './query/scale-acts.ts';
import { sectorTable } from './query/sector-table.ts';
import { applicationCounts, contractCounts, workerCounts } from './query/standing-counts.ts';
import { board } from './query/today.ts';
import { workers } from './query/workers.ts';
import { yearly } from './query/yearly.ts';

const modelOf = (ask: Ask): ReadModel => ({
  today: board(ask),
  workers: workers(ask),
  workerCounts: workerCounts(ask),
  missions: missions(ask),
  employers: employers(ask),
  applications: applications(ask),
  applicationCounts: applicationCounts(ask),
  interviews: interviews(ask),
  dueInterviews: dueInterviews(ask),
  events: events(ask),
  invited: invited(ask),
  uninvited: uninvited(ask),
  contracts: contracts(ask),
  contractCounts: contractCounts(ask),
  findings: findings(ask),
  findingCounts: findingCounts(ask),
  journal: journal(ask),
  missionChoices: missionChoices(ask),
  employerChoices: employerChoices(ask),
  employerCards: employerCards(ask),
  officerNames: officerNames(ask),
  workerNames: workerNames(ask),
  employments: employments(ask),
  applicantOf: applicantOf(ask),
  workerDates: workerDates(ask),
  workerOfApplication: workerOfApplication(ask),
  workerOfInterview: workerOfInterview(ask),
  workerOfContract: workerOfContract(ask),
  workerOfCard: workerOfCard(ask),
  assessable: assessable(ask),
  contractOwners: contractOwners(ask),
  payCandidates: payCandidates(ask),
  issuedCards: issuedCards(ask),
  coverage: coverage(ask),
  yearly: yearly(ask),
  scaleActs: scaleActs(ask),
  sectorTable: sectorTable(ask),
  nextNumber: nextNumber(ask),
});

/**
 * The register's lists, answered from the read tables of a database.
 *
 * @example
 * ```ts
 * import { Effect, Layer } from 'effect';
 * import { ReadModel } from '@protocol-registry/registry';
 * import { openDatabase, readModel } from '@protocol-registry/store';
 *
 * const numbers = Effect.gen(function* () {
 *   const { nextNumber } = yield* ReadModel;
 *   return [yield* nextNumber('worker'), yield* nextNumber('worker')];
 * });
 * const lists = Layer.provide(readModel, openDatabase('sqlite::memory:'));
 * await Effect.runPromise(Effect.provide(numbers, lists)) // => ['W-1', 'W-2']
 * ```
 */
export const readModel: Layer.Layer<ReadModel, never, Database> = Layer.effect(
  ReadModel,
  Effect.map(Database, (database) => modelOf(askOf(database))),
);
