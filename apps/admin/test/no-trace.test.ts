import { paths, pathTo, routesOf, sessionCookie } from '@protocol-registry/admin';
import {
  type Chance,
  type Command,
  dayOf,
  type FileId,
  identifierOf,
  type OfficerId,
  type QuestionId,
  ROLES,
  type Role,
} from '@protocol-registry/domain';
import { openFile, permissionsOf } from '@protocol-registry/registry';
import { Result } from 'effect';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CountedRegister, countedRegister, noChance } from './counted-register.ts';
import { numbered, withAppointment, withWaiting } from './interview/cast.ts';
import { founder, given, withOffice } from './register.ts';
import { NOW, openSite, type Site } from './site.ts';
import { command, withMission } from './worker/cast.ts';

const { application, contract, interview, worker } = numbered(1);
const WORDS = 'Planted words that nobody else may read';
const question = (id: string): QuestionId => id as QuestionId;

const held: Command = command('interview.hold', {
  interview,
  heldOn: dayOf('2026-07-20'),
  officer: identifierOf<OfficerId>('O-2'),
  interpreter: null,
  conditions: {
    employer_absent: true,
    employer_representative_absent: true,
    recruiter_absent: true,
    room_private: true,
    language_understood: true,
    interpreter_independent: 'not_applicable',
    leaflet_handed_over: true,
    contract_copy_reviewed: true,
    worker_identity_checked: true,
    officer_named: true,
    phone_not_monitored: true,
  },
});

const said = (isFrightened: boolean): Command =>
  command('interview.record', {
    interview,
    list: '2026-1',
    answers: new Map([[question('id_docs.passport_kept_by_other'), isFrightened ? 'yes' : 'no']]),
    notes: isFrightened ? [{ theme: 'TREAT', text: `${WORDS}. `.repeat(40).trim() }] : [],
    observed: isFrightened ? ['VIOLENCE', 'FEAR_SIGNS'] : [],
    isInDanger: isFrightened,
  });

interface Story {
  readonly register: CountedRegister;
  readonly site: Site;
}

/** A register in which one worker was seen; what was said, and what was done with it, is the whole difference to another one. */
const story = async (isFrightened: boolean, chance: Chance, after: (register: CountedRegister) => Promise<unknown>): Promise<Story> => {
  const register = countedRegister(NOW, chance);
  await withOffice(register);
  await withMission(register);
  await withWaiting(register, 1, { familyName: 'Abebe' });
  await withAppointment(register, 1);
  await given(register, worker, held, said(isFrightened));
  await after(register);
  await given(register, worker, command('worker.correct', { ...corrected, corrects: 1, reason: 'Read again.' }));
  const site = openSite({ overrides: { register } });
  await site.signIn();
  return { register, site };
};

const corrected = {
  familyName: 'Abebe',
  givenNames: 'Sara',
  bornOn: dayOf('1990-01-01'),
  nationality: 'UTO',
  passportNumber: 'P1',
  passportExpiresOn: dayOf('2030-01-01'),
  languages: ['fr'],
} as const;

const read = (register: CountedRegister) =>
  register.run(openFile(founder, identifierOf<FileId>(worker), { scope: 'file', reason: WORDS, part: '' }));

const nothing = async (): Promise<void> => {};

/** Each address of a page, with what the register has where it names something. */
const addresses = (site: Site): readonly string[] => {
  const ids: readonly (readonly [RegExp, string])[] = [
    [/^\/workers/, worker],
    [/^\/applications/, application],
    [/^\/interviews/, interview],
    [/^\/contracts/, contract],
    [/^\/missions/, 'M-1'],
    [/^\/employers/, 'E-1'],
    [/^\/scales/, 'be-ggmmi'],
  ];
  return routesOf(site.deps, sessionCookie(false))
    .filter(({ method, permission, path }) => method === 'GET' && permission !== 'public' && path !== paths.signOut)
    .map(({ path }) =>
      pathTo(path, {
        id: ids.find(([pattern]) => pattern.test(path))?.[1] ?? 'x',
        number: 'x',
        contract,
        month: '2026-05',
        code: 'PAYMENT_MISSING',
        version: '2',
        theme: 'TREAT',
      } as never),
    );
};

interface Answer {
  readonly status: number;
  readonly html: string;
  readonly trace: readonly string[];
}

const asked = async ({ register, site }: Story, path: string): Promise<Answer> => {
  register.trace();
  const response = await site.ask(path);
  return { status: response.status, html: await response.text(), trace: register.trace() };
};

const withoutRight: readonly Role[] = ROLES.filter((role) => !permissionsOf(role).has('protected.read'));

const compare = (stories: () => readonly [Story, Story]): void => {
  test.each(withoutRight)('for a %s', async (role) => {
    const [quiet, frightened] = stories();
    await quiet.site.become(role);
    await frightened.site.become(role);
    for (const path of addresses(quiet.site)) {
      const [one, other] = [await asked(quiet, path), await asked(frightened, path)];
      expect(other.status, path).toBe(one.status);
      expect(other.html, path).toBe(one.html);
      expect(other.trace, path).toEqual(one.trace);
      expect(other.html, path).not.toContain(WORDS);
    }
  });
};

describe('two workers who differ only in what they said are the same on every page, by the same statements and rows', () => {
  let stories: readonly [Story, Story];
  beforeAll(async () => {
    stories = [await story(false, noChance, nothing), await story(true, noChance, read)];
  });
  compare(() => stories);

  test('and the pages are those of the worker', async () => {
    const [quiet] = stories;
    for (const path of [paths.worker, paths.interview, paths.application, paths.contract]) {
      const id = { [paths.worker]: worker, [paths.interview]: interview, [paths.application]: application }[path as string] ?? contract;
      const answer = await asked(quiet, pathTo(path, { id }));
      expect(answer.status, path).toBe(200);
      expect(answer.html, path).toContain('Abebe');
      expect(answer.trace.length, path).toBeGreaterThan(0);
    }
  });
});

describe('a worker of whom something is known is the same as one whom chance picked', () => {
  let stories: readonly [Story, Story];
  const early: Chance = { isFollowedUp: 0, followUp: 0.4, isPaused: 0, pauseFrom: 0, pauseLength: 0.5 };
  const decided = async (register: CountedRegister): Promise<void> => {
    await given(
      register,
      worker,
      command('level.decide', { level: 'REFER', signs: ['DOC_WITHHELD'], reasons: WORDS }),
      command('contact.record', { contact: { means: WORDS, caution: null } }),
    );
    Result.getOrThrow(await read(register));
  };
  beforeAll(async () => {
    stories = [await story(false, early, nothing), await story(true, noChance, decided)];
  });
  compare(() => stories);
});
