import { type CommandKind, ROLES, type Role } from '@protocol-registry/domain';
import { commandRules, type Permission, perform, permissionsOf } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { describe, expect, test } from 'vitest';
import { officerOf, registerFor } from './register.ts';
import { sampleOf } from './sample.ts';
import { house, issued } from './story.ts';

const rolesWithout = (roles: readonly Role[]): readonly Role[] => ROLES.filter((role) => !roles.includes(role));

const isForbidden = { _tag: 'Forbidden' };

/** A permission lets the roles named, and nobody else, give the commands named, and no others. */
export const onlyFor = (permission: Permission, roles: readonly Role[], kinds: readonly CommandKind[] = []): void => {
  describe(permission, () => {
    test('is of these roles and no others', () => {
      expect(ROLES.filter((role) => permissionsOf(role).has(permission))).toEqual(ROLES.filter((role) => roles.includes(role)));
    });

    test('is asked for by these commands and no others', () => {
      const asking = (Object.keys(commandRules) as CommandKind[]).filter((kind) => commandRules[kind].permission === permission);
      expect(asking.toSorted()).toEqual([...kinds].toSorted());
    });

    if (kinds.length === 0) return;

    test.each(rolesWithout(roles))('%s is refused, and nothing is written', async (role) => {
      const register = registerFor();
      await register.given(...house, ...issued);
      const before = await register.acts();
      for (const kind of kinds) {
        const refused = await register.refusal(perform(officerOf(role), sampleOf(kind)));
        expect(refused, kind).toEqual({ ...isForbidden, permission });
      }
      expect(await register.acts()).toBe(before);
    });

    test.each(roles)('%s is heard', async (role) => {
      for (const kind of kinds) {
        const register = registerFor();
        await register.given(...house, ...issued);
        const outcome = await register.run(Effect.result(perform(officerOf(role), sampleOf(kind))));
        if (Result.isFailure(outcome)) expect(outcome.failure.reason, kind).toMatchObject({ _tag: 'Refused' });
        else expect(outcome.success.version, kind).toBeGreaterThan(0);
      }
    });
  });
};
