import { INDEPENDENCE_FACTS } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, house, interpreter, missionId } from '../cast.ts';
import { given } from '../given.ts';

describe('interpreter.registered', () => {
  test('says who interprets, in which languages, and what was declared on which day', () => {
    given(...house)
      .when('interpreter.register', interpreter)
      .gives('interpreter.registered', interpreter);
  });

  test('is given once', () => {
    given(...house, act('interpreter.registered', interpreter))
      .when('interpreter.register', interpreter)
      .refuses('ALREADY_REGISTERED');
  });

  test.each(INDEPENDENCE_FACTS)('without the declaration %s needs the missions that it concerns', (fact) => {
    const tied = { ...interpreter, independence: { ...interpreter.independence, [fact]: false } };
    given(...house)
      .when('interpreter.register', tied)
      .refuses('INTERPRETER_TIES_UNNAMED');
    const named = { ...tied, conflictsWith: [missionId] };
    given(...house)
      .when('interpreter.register', named)
      .gives('interpreter.registered', named);
  });
});
