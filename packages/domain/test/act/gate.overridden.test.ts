import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, contracted, held, issued, lodged, override } from '../cast.ts';
import { given } from '../given.ts';

describe('gate.overridden', () => {
  test('lets a card be issued without a valid interview, for a reason', () => {
    given(...lodged)
      .when('gate.override', override)
      .gives('gate.overridden', override);
  });

  test('is not needed where an interview counts', () => {
    given(...held)
      .when('gate.override', override)
      .refuses('OVERRIDE_NOT_NEEDED');
  });

  test('comes once, for an open application, on a day from its lodging to today', () => {
    given(...contracted)
      .when('gate.override', override)
      .refuses('APPLICATION_UNKNOWN');
    given(...lodged, act('gate.overridden', override))
      .when('gate.override', override)
      .refuses('ALREADY_OVERRIDDEN');
    given(...lodged)
      .when('gate.override', { ...override, decidedOn: dayOf('2026-01-04') })
      .refuses('BEFORE_APPLICATION');
    given(...lodged)
      .when('gate.override', { ...override, decidedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    given(...issued)
      .when('gate.override', override)
      .refuses('APPLICATION_NOT_OPEN', 'OVERRIDE_NOT_NEEDED');
  });
});
