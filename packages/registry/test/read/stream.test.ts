import { type EmployerId, identifierOf, type MissionId, type WorkerId } from '@protocol-registry/domain';
import { readDossier, readEmployer, readMission, readOffice } from '@protocol-registry/registry';
import { describe, expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { registerFor } from '../register.ts';
import { house, issued } from '../story.ts';

describe('what is read of a stream', () => {
  test('is its state, its acts and its version', async () => {
    const register = registerFor();
    await register.given(...house, ...issued);
    const { acts, state, version } = await register.run(readDossier(cast.worker.worker));
    expect(version).toBe(7);
    expect(acts.map((act) => act.version)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect([...state.cards.keys()]).toEqual(['S-1']);
    expect((await register.run(readMission(cast.missionId))).state.name).toBe(cast.mission.name);
    expect((await register.run(readEmployer(cast.employerId))).state.familyName).toBe('Firefly');
    expect((await register.run(readOffice)).version).toBe(2);
  });

  test('is told as not found where there is none', async () => {
    const register = registerFor();
    expect(await register.refusal(readDossier(identifierOf<WorkerId>('W-9')))).toMatchObject({ _tag: 'NotFound', stream: { id: 'W-9' } });
    expect(await register.refusal(readMission(identifierOf<MissionId>('M-9')))).toMatchObject({ _tag: 'NotFound' });
    expect(await register.refusal(readEmployer(identifierOf<EmployerId>('E-9')))).toMatchObject({ _tag: 'NotFound' });
    expect((await register.run(readOffice)).state.officers.size).toBe(0);
  });
});
