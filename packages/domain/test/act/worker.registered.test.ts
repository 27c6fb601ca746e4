import { describe, test } from 'vitest';
import { house, registered, today, worker } from '../cast.ts';
import { given } from '../given.ts';

describe('worker.registered', () => {
  test('begins a dossier', () => {
    given(...house)
      .when('worker.register', worker)
      .gives('worker.registered', worker);
  });

  test('comes once, for somebody who was born', () => {
    given(...registered)
      .when('worker.register', worker)
      .refuses('ALREADY_REGISTERED');
    given()
      .when('worker.register', { ...worker, bornOn: today })
      .refuses('DAY_IN_FUTURE');
  });
});
