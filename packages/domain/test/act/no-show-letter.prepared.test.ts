import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, missed, noShowLetter, scheduled } from '../cast.ts';
import { given } from '../given.ts';

const absent = [...scheduled, act('interview.missed', missed)];

describe('no-show-letter.prepared', () => {
  test('says the missed day and the next one', () => {
    given(...absent)
      .when('no-show-letter.prepare', noShowLetter)
      .gives('no-show-letter.prepared', noShowLetter);
  });

  test('is about a date that was missed on that day', () => {
    given(...scheduled)
      .when('no-show-letter.prepare', noShowLetter)
      .refuses('NO_SHOW_UNKNOWN');
    given(...absent)
      .when('no-show-letter.prepare', { ...noShowLetter, missedOn: dayOf('2026-01-21') })
      .refuses('NO_SHOW_UNKNOWN');
  });

  test('is prepared by today, for a date that is not over', () => {
    const forToday = { ...noShowLetter, newDateBy: noShowLetter.preparedOn };
    given(...absent)
      .when('no-show-letter.prepare', forToday)
      .gives('no-show-letter.prepared', forToday);
    given(...absent)
      .when('no-show-letter.prepare', { ...noShowLetter, preparedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    given(...absent)
      .when('no-show-letter.prepare', { ...noShowLetter, newDateBy: dayOf('2026-02-28') })
      .refuses('NEW_DATE_IN_PAST');
  });
});
