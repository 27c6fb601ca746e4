import { describe, test } from 'vitest';
import { act, scaleOpened } from '../cast.ts';
import { given } from '../given.ts';

describe('scale.opened', () => {
  test('takes over the versions that stood before', () => {
    given().when('scale.open', scaleOpened).gives('scale.opened', scaleOpened);
  });

  test('needs versions', () => {
    given()
      .when('scale.open', { ...scaleOpened, versions: [] })
      .refuses('SCALE_EMPTY');
  });

  test('comes once', () => {
    given(act('scale.opened', scaleOpened)).when('scale.open', scaleOpened).refuses('ALREADY_REGISTERED');
  });
});
