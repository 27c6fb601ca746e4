import { type ApplicationId, dayOf, type InterviewId, identifierOf, type Minute, type OfficerId } from '@protocol-registry/domain';
import {
  Journal,
  type JournalAct,
  type JournalOf,
  perform,
  performAll,
  ReadModel,
  type Request,
  readDossier,
  readOffice,
  rehearseAll,
  writeAct,
} from '@protocol-registry/registry';
import { Effect } from 'effect';
import { beforeEach, describe, expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { ask, founder, officerOf, type Register, registerFor } from '../register.ts';
import { appointment, assessed, contracted, house, issue, issued, registered, renamed, scheduled, second } from '../story.ts';

const { worker } = cast;
const corrected = (familyName: string, version: number | null): Request =>
  ask('W-1', { kind: 'worker.correct', content: { ...worker, familyName, corrects: 1, reason: 'As in the passport.' } }, version);
const renewed = (familyName: string): Request =>
  ask('W-1', { kind: 'worker.correct', content: { ...worker, familyName, corrects: 2, reason: 'As in the passport.' } });

const FOUR_HOURS = 240;

/** Nobody is at two interviews at once. */
const inTheAfternoon = (request: Request): Request => {
  const { command } = request;
  if (command.kind !== 'interview.schedule') return request;
  const startsAt = (command.content.startsAt + FOUR_HOURS) as Minute;
  return { ...request, command: { ...command, content: { ...command.content, startsAt } } };
};

const id = worker.worker;
let register: Register;
beforeEach(() => {
  register = registerFor();
});

describe('perform', () => {
  test('writes the act, by whom and when, and gives the new version', async () => {
    const officer = officerOf('protocol_officer');
    expect(await register.run(perform(officer, registered[0] as Request))).toEqual({ stream: { kind: 'worker', id: 'W-1' }, version: 1 });
    const { acts, version } = await register.run(readDossier(id));
    expect(version).toBe(1);
    expect(acts).toMatchObject([{ kind: 'worker.registered', actor: 'O-7', recordedAt: Date.parse('2026-03-01T12:00:00Z') }]);
  });

  test('tells what was done since, where the stream has moved on, and writes nothing', async () => {
    await register.given(...house, ...contracted, corrected('Abebe-Haile', null));
    const conflict = await register.refusal(perform(founder, corrected('Kebede', 1)));
    expect(conflict).toMatchObject({
      _tag: 'Conflict',
      stream: { kind: 'worker', id: 'W-1' },
      since: [
        { version: 2, kind: 'contract.registered' },
        { version: 3, kind: 'worker.corrected', content: { familyName: 'Abebe-Haile' }, actor: 'founder' },
      ],
    });
    expect((await register.run(readDossier(id))).state.worker.familyName).toBe('Abebe-Haile');
  });

  test('takes the version that the person saw for what it is: 0 for something new', async () => {
    await register.given(...registered);
    const again = ask('W-1', { kind: 'worker.register', content: worker }, 0);
    expect(await register.refusal(perform(founder, again))).toMatchObject({ _tag: 'Conflict', since: [{ version: 1 }] });
  });

  test('of two acts on one version lets one win, and the other learn of it', async () => {
    await register.given(...registered);
    const outcomes = await register.run(
      Effect.all([Effect.result(perform(founder, corrected('One', 1))), Effect.result(perform(founder, corrected('Other', 1)))], {
        concurrency: 'unbounded',
      }),
    );
    expect(outcomes.map(({ _tag }) => _tag).toSorted()).toEqual(['Failure', 'Success']);
    const lost = outcomes.find(({ _tag }) => _tag === 'Failure');
    expect(lost).toMatchObject({ failure: { reason: { _tag: 'Conflict', since: [{ version: 2, kind: 'worker.corrected' }] } } });
    expect((await register.run(readDossier(id))).version).toBe(2);
  });

  test('says every reason of the domain', async () => {
    await register.given(...house, ...registered);
    const contract = { ...cast.contract, startsOn: worker.bornOn, terms: { ...cast.terms, currency: 'USD' } };
    const refused = await register.refusal(perform(founder, ask('W-1', { kind: 'contract.register', content: contract })));
    expect(refused).toMatchObject({
      _tag: 'Refused',
      command: 0,
      reasons: [{ code: 'BORN_TOO_LATE' }, { code: 'CURRENCY_NOT_EURO' }, { code: 'TERMS_NOT_FROM_START' }],
    });
  });

  test.each([
    ['too long', 'x'.repeat(81)],
    ['not trimmed', 'Abebe '],
    ['of two lines', 'Abebe\nHaile'],
    ['with a NUL in it', 'Abebe\0'],
  ])('refuses a name that is %s with its field, and writes nothing', async (_, familyName) => {
    const broken = ask('W-1', { kind: 'worker.register', content: { ...worker, familyName } });
    for (const asked of [perform(founder, broken), rehearseAll(founder, [broken])]) {
      expect(await register.refusal(asked)).toMatchObject({
        _tag: 'Refused',
        reasons: [{ code: 'CONTENT_INVALID', message: { values: { field: { kind: 'code', text: 'familyName' } } } }],
      });
    }
    expect(await register.acts()).toBe(0);
  });

  test('judges by the day in Belgium', async () => {
    const born = ask('W-1', { kind: 'worker.register', content: { ...worker, bornOn: cast.today } });
    expect(await register.refusal(perform(founder, born))).toMatchObject({ reasons: [{ code: 'DAY_IN_FUTURE' }] });
  });
});

describe('performAll', () => {
  test('decides commands on one stream one after the other, and what the request itself added is no conflict', async () => {
    const seen = [{ ...(registered[0] as Request), version: 0 }, corrected('Kebede', 1), { ...renewed('Haile'), version: 1 }];
    expect(await register.run(performAll(founder, seen))).toEqual([{ stream: { kind: 'worker', id: 'W-1' }, version: 3 }]);
  });

  test('writes over several streams all or nothing, and names the command that was refused', async () => {
    const before = await register.acts();
    const refused = await register.refusal(performAll(founder, [...house, ...contracted, ...contracted]));
    expect(refused).toMatchObject({ _tag: 'Refused', command: 6, reasons: [{ code: 'ALREADY_REGISTERED' }] });
    expect(await register.acts()).toBe(before);
    await register.given(...house, ...contracted);
    expect(await register.acts()).toBe(6);
  });

  test('is forbidden as a whole where one command is, before anything is decided', async () => {
    const requests = [...registered, ...registered, ask('W-1', { kind: 'gate.override', content: cast.override })];
    const officer = officerOf('protocol_officer');
    expect(await register.refusal(performAll(officer, requests))).toEqual({ _tag: 'Forbidden', permission: 'gate.override' });
    expect(await register.acts()).toBe(0);
  });

  test('finds in one request the employer and the mission that it registers', async () => {
    const outcomes = await register.given(...house, ...issued);
    expect(outcomes.map(({ stream, version }) => `${stream.id} ${version}`)).toEqual(['M-1 1', 'E-1 1', 'office 2', 'W-1 7']);
  });

  test('of nothing is nothing', async () => {
    expect(await register.given()).toEqual([]);
    expect(await register.acts()).toBe(0);
  });
});

describe('what a decision rests on beside its stream', () => {
  const ended = { from: cast.employer.posting.from, to: dayOf('2026-02-28'), noteVerbale: cast.note };

  /** A journal to which somebody else adds an act just before each of the first writings. */
  const outrun = (times: number) =>
    Effect.map(Journal, (journal): JournalOf<JournalAct> => {
      let left = times;
      return {
        ...journal,
        append: (batches, recording) => {
          if (left === 0) return journal.append(batches, recording);
          left -= 1;
          const acts = [writeAct({ kind: 'employer.posting-changed', content: ended })];
          const other = { stream: { kind: 'employer', id: 'E-1' }, expectedVersion: times - left, acts };
          return Effect.andThen(journal.append([other], recording), journal.append(batches, recording));
        },
      };
    });

  test('is what stands when the acts are written: a posting that ended meanwhile gives no card', async () => {
    await register.given(...house, ...assessed);
    const asked = Effect.flatMap(outrun(1), (journal) => Effect.provideService(perform(founder, issue), Journal, journal));
    expect(await register.refusal(asked)).toMatchObject({ _tag: 'Refused', reasons: [{ code: 'POSTING_ENDED' }] });
    expect((await register.run(readDossier(id))).state.cards.size).toBe(0);
  });
});

test('what a command registers is its stream: another one is a fault of the program', async () => {
  const asked = Effect.exit(perform(founder, ask('W-9', { kind: 'worker.register', content: worker })));
  expect(String(await register.run(asked))).toContain('worker.register of W-1 was asked of W-9');
  const elsewhere = Effect.exit(perform(founder, ask('office-2', { kind: 'room.open', content: cast.room })));
  expect(String(await register.run(elsewhere))).toContain('room.open of office was asked of office-2');
  expect(await register.acts()).toBe(0);
});

describe('what may be there only once', () => {
  test('is a card number in the whole register', async () => {
    await register.given(...house, ...issued);
    const other = renamed(issued, second).map(inTheAfternoon);
    expect(await register.refusal(performAll(founder, other))).toEqual({ _tag: 'Taken', what: 'card.number' });
    expect(await register.acts()).toBe(12);
  });

  test('is an officer, a room and a worker at an hour', async () => {
    await register.given(...house, ...scheduled);
    const refused = await register.refusal(performAll(founder, renamed(scheduled, second)));
    expect(refused).toMatchObject({ _tag: 'Taken' });
    expect(await register.acts()).toBe(8);
  });

  test('is an hour of one worker, also within one dossier', async () => {
    const renewal = {
      ...cast.application,
      application: identifierOf<ApplicationId>('A-2'),
      kind: 'renewal',
      lodgedOn: cast.today,
    } as const;
    const another = { ...appointment, interview: identifierOf<InterviewId>('I-2') };
    await register.given(...house, ...assessed, ask('W-1', { kind: 'interview.schedule', content: another }), issue);
    const again = { ...appointment, interview: identifierOf<InterviewId>('I-3'), application: renewal.application };
    const refused = await register.refusal(
      performAll(founder, [
        ask('W-1', { kind: 'application.lodge', content: renewal }),
        ask('W-1', { kind: 'interview.schedule', content: again }),
      ]),
    );
    expect(refused).toEqual({ _tag: 'Taken', what: 'booking.officer' });
  });

  test('is the login of an officer', async () => {
    await register.given(...house);
    const namesake = { ...cast.officer, officer: identifierOf<OfficerId>('O-2') };
    const engaged = ask('office', { kind: 'officer.engage', content: namesake });
    expect(await register.refusal(perform(founder, engaged))).toMatchObject({ _tag: 'Refused', reasons: [{ code: 'LOGIN_TAKEN' }] });
    expect((await register.run(readOffice)).state.officers.size).toBe(1);
  });

  test('is a contract, an application and an interview', async () => {
    await register.given(...house, ...contracted);
    const other = renamed(contracted, { 'W-1': 'W-2' });
    expect(await register.refusal(performAll(founder, other))).toMatchObject({ _tag: 'Taken', what: 'contract.id' });
    expect(await register.run(Effect.flatMap(ReadModel, ({ workerOfContract }) => workerOfContract(cast.contractId)))).toBe('W-1');
  });
});

describe('rehearseAll', () => {
  test('comes to the same and writes nothing', async () => {
    await register.given(...house, ...assessed);
    const before = await register.acts();
    expect(await register.run(rehearseAll(founder, [issue]))).toEqual([{ stream: { kind: 'worker', id: 'W-1' }, version: 7 }]);
    expect(await register.acts()).toBe(before);
    expect((await register.run(readDossier(id))).state.cards.size).toBe(0);
    expect(await register.run(performAll(founder, [issue]))).toEqual([{ stream: { kind: 'worker', id: 'W-1' }, version: 7 }]);
  });

  test('is refused, forbidden and in conflict like the act itself', async () => {
    await register.given(...house, ...registered);
    const officer = officerOf('auditor');
    expect(await register.refusal(rehearseAll(officer, [...registered]))).toMatchObject({ _tag: 'Forbidden' });
    expect(await register.refusal(rehearseAll(founder, [...registered]))).toMatchObject({ _tag: 'Refused' });
    expect(await register.refusal(rehearseAll(founder, [corrected('Kebede', 0)]))).toMatchObject({ _tag: 'Conflict' });
  });
});
