import { describe, expect, test } from 'vitest';
import { act, house, interpreter, interpreterId, missionId } from '../cast.ts';
import { given } from '../given.ts';

const known = [...house, act('interpreter.registered', interpreter)];
const mended = { ...interpreter, conflictsWith: [missionId], corrects: 3, reason: 'Told of work for the mission.' };

describe('interpreter.corrected', () => {
  test('names the act that it mends, and what it says holds from then on', () => {
    given(...known)
      .when('interpreter.correct', mended)
      .gives('interpreter.corrected', mended);
    const { register } = given(...known, act('interpreter.corrected', mended));
    expect(register.office.interpreters.get(interpreterId)).toMatchObject({ conflictsWith: [missionId], setBy: 4 });
  });

  test('needs an interpreter of the register, the latest act, and the missions of a tie', () => {
    given(...house)
      .when('interpreter.correct', mended)
      .refuses('INTERPRETER_UNKNOWN');
    given(...known)
      .when('interpreter.correct', { ...mended, corrects: 2 })
      .refuses('CORRECTS_NOTHING');
    given(...known)
      .when('interpreter.correct', { ...mended, independence: { ...mended.independence, not_of_mission: false }, conflictsWith: [] })
      .refuses('INTERPRETER_TIES_UNNAMED');
  });
});
