import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, house, mission } from '../cast.ts';
import { given } from '../given.ts';

describe('mission.accreditation-corrected', () => {
  const ended = [act('mission.registered', mission), act('mission.accreditation-ended', { endedOn: dayOf('2026-01-31') })];
  const content = { endedOn: dayOf('2026-06-30'), corrects: 2, reason: 'Month misread.' };

  test('mends the last day, or says that the accreditation lasts: then it can end', () => {
    given(...ended)
      .when('mission.correct-accreditation', content)
      .gives('mission.accreditation-corrected', content);
    expect(given(...ended).after('mission.correct-accreditation', content).register.missions).toMatchObject([
      { endedOn: dayOf('2026-06-30'), endSetBy: 3, setBy: 1 },
    ]);
    given(...ended)
      .after('mission.correct-accreditation', { ...content, endedOn: null })
      .after('mission.end-accreditation', { endedOn: dayOf('2026-12-31') });
  });

  test('needs a mission on record, the act that set its end, and a day from its accreditation on', () => {
    given().when('mission.correct-accreditation', content).refuses('NOT_REGISTERED');
    given(...house)
      .when('mission.correct-accreditation', content)
      .refuses('CORRECTS_NOTHING');
    given(...ended)
      .when('mission.correct-accreditation', { ...content, corrects: 1 })
      .refuses('CORRECTS_NOTHING');
    given(...ended)
      .when('mission.correct-accreditation', { ...content, endedOn: dayOf('2019-12-31') })
      .refuses('PERIOD_BACKWARDS');
  });
});
