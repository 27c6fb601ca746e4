import {
  type ApplicationId,
  type Command,
  type ContractId,
  dayOf,
  formatMinute,
  type InterviewId,
  identifierOf,
  minuteOf,
  type OfficerId,
  type RoomId,
  type WorkerId,
} from '@protocol-registry/domain';
import {
  type ConfirmedInterview,
  confirmInterviews,
  type Journal,
  OFFICE,
  PERMISSIONS,
  type ProposedInterview,
  performAll,
  proposeInterviews,
  ReadModel,
  type RegistryFailure,
} from '@protocol-registry/registry';
import { openRegister } from '@protocol-registry/store';
import { Effect, Layer, ManagedRuntime, Result } from 'effect';
import { TestClock } from 'effect/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { application, contract, employer, mission, officer, room, worker } from '../../../domain/test/cast.ts';
import { weekdays } from './office.ts';

const founder = { officer: identifierOf<OfficerId>('O-9'), permissions: new Set(PERMISSIONS) };

/** Noon of Monday, 12 January 2026 in Belgium. */
const NOW = Date.parse('2026-01-12T11:00:00Z');

type Ask = <A>(effect: Effect.Effect<A, RegistryFailure, Journal | ReadModel>) => Promise<Result.Result<A, RegistryFailure>>;
type Given = (on: string, ...commands: readonly Command[]) => Promise<void>;

const numbered = (number: number) => ({
  worker: identifierOf<WorkerId>(`W-${number}`),
  contract: identifierOf<ContractId>(`C-${number}`),
  application: identifierOf<ApplicationId>(`A-${number}`),
  interview: identifierOf<InterviewId>(`I-${100 + number}`),
});

const dossier = (number: number, languages: readonly [string, ...string[]]): readonly Command[] => {
  const ids = numbered(number);
  return [
    { kind: 'worker.register', content: { ...worker, worker: ids.worker, languages } },
    { kind: 'contract.register', content: { ...contract, contract: ids.contract } },
    { kind: 'application.lodge', content: { ...application, application: ids.application, contract: ids.contract } },
  ];
};

/** A register in memory with an officer, two rooms, and workers who each wait for an interview since 5 January; by 19 January it should be held. */
const withWaiting = async (...languages: readonly (readonly [string, ...string[]])[]): Promise<{ ask: Ask; given: Given }> => {
  const runtime = ManagedRuntime.make(Layer.mergeAll(openRegister('sqlite::memory:'), TestClock.layer()));
  onTestFinished(() => runtime.dispose());
  const ask: Ask = (effect) => runtime.runPromise(Effect.result(Effect.andThen(TestClock.setTime(NOW), effect)));
  const given: Given = async (on, ...commands) => {
    const done = await ask(
      performAll(
        founder,
        commands.map((command) => ({ on, version: null, command })),
      ),
    );
    expect(Result.isFailure(done) ? done.failure : null).toBeNull();
  };
  const second = identifierOf<RoomId>('R-2');
  await given(
    OFFICE,
    { kind: 'officer.engage', content: officer },
    { kind: 'room.open', content: room },
    { kind: 'room.open', content: { room: second, name: 'Room 2' } },
    { kind: 'hours.set', content: { hours: weekdays } },
  );
  await given(mission.mission, { kind: 'mission.register', content: mission });
  await given(employer.employer, { kind: 'employer.register', content: employer });
  for (const [index, spoken] of languages.entries()) await given(numbered(index + 1).worker, ...dossier(index + 1, spoken));
  return { ask, given };
};

const confirmed = ({ due, interpreter, officer: host, room: place, startsAt, minutes }: ProposedInterview): ConfirmedInterview => ({
  worker: due.worker.id,
  version: due.version,
  application: due.application,
  officer: host.id,
  room: place.id,
  startsAt,
  minutes,
  interpreter: interpreter?.id ?? null,
});

const proposed = async (ask: Ask) => Result.getOrThrow(await ask(proposeInterviews));

const scheduled = async (ask: Ask): Promise<readonly string[]> => {
  const week = { from: dayOf('2026-01-12'), to: dayOf('2026-01-31'), officer: null };
  const lines = Result.getOrThrow(await ask(Effect.flatMap(ReadModel, ({ interviews }) => interviews(week))));
  return lines.map(({ application: of, id, startsAt }) => `${id} ${of} ${formatMinute(startsAt)}`);
};

const failureOf = async (ask: Ask, interviews: readonly ConfirmedInterview[]) =>
  Result.getOrThrow(Result.flip(await ask(confirmInterviews(founder, interviews)))).reason;

describe('a plan of the register', () => {
  test('is empty where nothing is due', async () => {
    const { ask } = await withWaiting();
    expect(await proposed(ask)).toEqual({ interviews: [], unplanned: [] });
  });

  test('begins tomorrow and places every worker with whom an officer shares a language', async () => {
    const { ask } = await withWaiting(['nl'], ['am'], ['ti', 'fr']);
    const { interviews, unplanned } = await proposed(ask);
    expect(interviews.map(({ startsAt }) => formatMinute(startsAt))).toEqual(['2026-01-13T09:00', '2026-01-13T10:00']);
    expect(interviews.map(({ due }) => due.application).toSorted()).toEqual(['A-1', 'A-3']);
    expect(unplanned.map(({ due, reasons }) => [due.application, reasons])).toEqual([['A-2', ['NO_INTERPRETER']]]);
  });

  test('is on record once it is confirmed, and nothing is due then', async () => {
    const { ask } = await withWaiting(['nl'], ['fr']);
    const { interviews } = await proposed(ask);
    expect(Result.getOrThrow(await ask(confirmInterviews(founder, interviews.map(confirmed))))).toHaveLength(2);
    expect((await scheduled(ask)).map((line) => line.slice(8))).toEqual(['2026-01-13T09:00', '2026-01-13T10:00']);
    expect(await proposed(ask)).toEqual({ interviews: [], unplanned: [] });
  });

  test('goes around what was scheduled by hand', async () => {
    const { ask, given } = await withWaiting(['nl'], ['fr']);
    const { application: by, interview, worker: on } = numbered(2);
    const place = { officer: officer.officer, room: room.room, startsAt: minuteOf('2026-01-13T09:30'), minutes: 60, interpreter: null };
    await given(on, { kind: 'interview.schedule', content: { interview, application: by, ...place } });
    expect((await proposed(ask)).interviews.map(({ startsAt }) => formatMinute(startsAt))).toEqual(['2026-01-13T11:00']);
  });

  test('of no interview records nothing', async () => {
    const { ask } = await withWaiting(['nl']);
    expect(Result.getOrThrow(await ask(confirmInterviews(founder, [])))).toEqual([]);
    expect(await scheduled(ask)).toEqual([]);
  });
});

describe('a plan is confirmed as a whole or not at all', () => {
  test('a dossier that has moved on undoes it, and the failure tells what was done', async () => {
    const { ask, given } = await withWaiting(['nl'], ['fr']);
    const plan = (await proposed(ask)).interviews.map(confirmed);
    await given(numbered(2).worker, {
      kind: 'application.withdraw',
      content: { application: numbered(2).application, withdrawnOn: dayOf('2026-01-12'), reason: 'The posting ends.' },
    });
    expect(await failureOf(ask, plan)).toMatchObject({
      _tag: 'Conflict',
      stream: { kind: 'worker', id: 'W-2' },
      since: [{ kind: 'application.withdrawn' }],
    });
    expect(await scheduled(ask)).toEqual([]);
  });

  test.each([
    ['officer', { officer: officer.officer, room: identifierOf<RoomId>('R-2') }],
    ['room', { officer: identifierOf<OfficerId>('O-2'), room: room.room }],
  ])('the time of the %s that was taken undoes it', async (what, resources) => {
    const { ask, given } = await withWaiting(['nl'], ['fr'], ['am']);
    await given(OFFICE, {
      kind: 'officer.engage',
      content: { ...officer, officer: identifierOf<OfficerId>('O-2'), login: 'second', languages: ['ti'] },
    });
    const plan = (await proposed(ask)).interviews.map((one) => ({ ...confirmed(one), room: room.room }));
    const { application: by, interview, worker: on } = numbered(3);
    const place = { ...resources, startsAt: minuteOf('2026-01-13T10:00'), minutes: 60, interpreter: 'A. Person' };
    await given(on, { kind: 'interview.schedule', content: { interview, application: by, ...place } });
    expect(await failureOf(ask, plan)).toEqual({ _tag: 'Taken', what: `booking.${what}` });
    expect(await scheduled(ask)).toEqual(['I-103 A-3 2026-01-13T10:00']);
  });

  test('an officer who is away by then undoes it, and the failure tells which interview it was', async () => {
    const { ask, given } = await withWaiting(['nl'], ['fr']);
    const plan = (await proposed(ask)).interviews.map(confirmed);
    const [first, second] = plan as [ConfirmedInterview, ConfirmedInterview];
    const later = { ...second, startsAt: minuteOf('2026-01-14T09:00') };
    const away = dayOf('2026-01-14');
    await given(OFFICE, { kind: 'officer.record-absence', content: { officer: officer.officer, from: away, to: away } });
    expect(await failureOf(ask, [first, later])).toMatchObject({ _tag: 'Refused', command: 1, reasons: [{ code: 'OFFICER_ABSENT' }] });
    expect(await scheduled(ask)).toEqual([]);
  });

  test('nobody confirms who may not schedule', async () => {
    const { ask } = await withWaiting(['nl']);
    const reader = { ...founder, permissions: new Set(['register.read'] as const) };
    const denied = await ask(confirmInterviews(reader, (await proposed(ask)).interviews.map(confirmed)));
    expect(Result.getOrThrow(Result.flip(denied)).reason).toEqual({ _tag: 'Forbidden', permission: 'interview.schedule' });
  });
});
