import { openRegisterAt, type Register } from '@protocol-registry/admin';
import { type Command, identifierOf, type OfficerId, ROLES, type RoomId } from '@protocol-registry/domain';
import { type Actor, OFFICE, type Outcome, PERMISSIONS, performAll } from '@protocol-registry/registry';
import { Result } from 'effect';

/** Who may do everything, to bring a register into the state in which a test begins. */
export const founder: Actor = { officer: identifierOf<OfficerId>('founder'), permissions: new Set(PERMISSIONS) };

const officers: readonly Command[] = ROLES.map((role, index) => ({
  kind: 'officer.engage',
  content: {
    officer: identifierOf<OfficerId>(`O-${index + 1}`),
    name: `Officer ${role.replace('_', ' ')}`,
    login: role.replace('_', '.'),
    role,
    languages: ['fr', 'en'],
    gender: 'f',
  },
}));

const rooms: readonly Command[] = [1, 2].map((number) => ({
  kind: 'room.open',
  content: { room: identifierOf<RoomId>(`R-${number}`), name: `Room ${number}` },
}));

const hours: Command = {
  kind: 'hours.set',
  content: { hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 17 * 60 })) },
};

/** Does what is asked of one stream, or throws what the register said. */
export const given = async (register: Register, on: string, ...commands: readonly Command[]): Promise<readonly Outcome[]> =>
  Result.getOrThrowWith(
    await register.run(
      performAll(
        founder,
        commands.map((command) => ({ on, version: null, command })),
      ),
    ),
    ({ reason }) => new Error(JSON.stringify(reason)),
  );

/** Gives a register an office: one person of each role, O-1 to O-5 in the order of the roles, two rooms, and hours on working days. */
export const withOffice = (register: Register): Promise<readonly Outcome[]> => given(register, OFFICE, ...officers, ...rooms, hours);

/** A register in memory with an office: one person of each role, O-1 to O-5 in the order of the roles, two rooms, and hours on working days. */
export const registerInMemory = (now: () => number): Register => {
  const opened = (async () => {
    const register = Result.getOrThrow(await openRegisterAt('sqlite::memory:', now));
    await withOffice(register);
    return register;
  })();
  return { run: async (effect) => (await opened).run(effect) };
};
