import { identifierOf, type MissionId } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { house, missionId } from '../cast.ts';
import { given } from '../given.ts';

describe('employer.corrected', () => {
  const content = {
    familyName: 'Firefly',
    givenNames: 'Rufus T.',
    rank: 'diplomatic_agent',
    mission: missionId,
    corrects: 1,
    reason: 'Rank.',
  } as const;

  test('mends the identity that the act named gave', () => {
    given(...house)
      .when('employer.correct', content)
      .gives('employer.corrected', content);
  });

  test('needs an employer, a mission, and the act that set what stands', () => {
    const elsewhere = { ...content, mission: identifierOf<MissionId>('M-2'), corrects: 2 };
    given().when('employer.correct', content).refuses('NOT_REGISTERED');
    given(...house)
      .when('employer.correct', elsewhere)
      .refuses('CORRECTS_NOTHING', 'MISSION_UNKNOWN');
  });
});
