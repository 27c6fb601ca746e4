import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, house, interpreter, interpreterId } from '../cast.ts';
import { given } from '../given.ts';

const known = [...house, act('interpreter.registered', interpreter)];
const leaving = { interpreter: interpreterId, leftOn: dayOf('2026-02-28') };

describe('interpreter.left', () => {
  test('has a last day', () => {
    given(...known)
      .when('interpreter.leave', leaving)
      .gives('interpreter.left', leaving);
  });

  test('is known, and leaves once', () => {
    given(...house)
      .when('interpreter.leave', leaving)
      .refuses('INTERPRETER_UNKNOWN');
    given(...known, act('interpreter.left', leaving))
      .when('interpreter.leave', leaving)
      .refuses('INTERPRETER_LEFT');
  });
});
