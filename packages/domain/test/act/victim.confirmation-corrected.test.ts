import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act } from '../cast.ts';
import { given } from '../given.ts';
import { confirmation, protectedContents, told } from '../protected-cast.ts';

describe('victim.confirmation-corrected', () => {
  const content = { ...protectedContents['victim.correct-confirmation'], corrects: 2 };
  const other = { ...content, confirmation: { ...confirmation, reference: 'AT/2026/21' } };
  const confirmed = [...told, act('victim.confirmed', confirmation)];

  test('mends the confirmation, or says that it was none', () => {
    given(...confirmed)
      .when('victim.correct-confirmation', other)
      .gives('victim.confirmation-corrected', other);
    given(...confirmed)
      .when('victim.correct-confirmation', content)
      .gives('victim.confirmation-corrected', content);
    expect(given(...confirmed).after('victim.correct-confirmation', other).file.confirmation).toEqual({ ...other.confirmation, setBy: 3 });
  });

  test('names the act that set what stands, and no future day', () => {
    given(...told)
      .when('victim.correct-confirmation', content)
      .refuses('CORRECTS_NOTHING');
    given(...confirmed)
      .when('victim.correct-confirmation', { ...content, corrects: 1 })
      .refuses('CORRECTS_NOTHING');
    given(...confirmed)
      .when('victim.correct-confirmation', { ...other, confirmation: { ...confirmation, confirmedOn: dayOf('2026-03-02') } })
      .refuses('DAY_IN_FUTURE');
  });

  test('leaves room for another confirmation once it was none', () => {
    given(...confirmed)
      .after('victim.correct-confirmation', content)
      .when('victim.confirm', confirmation)
      .gives('victim.confirmed', confirmation);
  });
});
