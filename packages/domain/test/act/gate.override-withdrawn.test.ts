import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, applicationId, assessment, cardNumber, contracted, lodged, override, today } from '../cast.ts';
import { given } from '../given.ts';

describe('gate.override-withdrawn', () => {
  const overridden = [...lodged, act('gate.overridden', override)];
  const content = { application: applicationId, corrects: 4, reason: 'Meant for another application.' };

  test('takes the override back: no card comes of it, and another can be recorded', () => {
    given(...overridden)
      .when('gate.withdraw-override', content)
      .gives('gate.override-withdrawn', content);
    const withdrawn = given(...overridden).after('gate.withdraw-override', content);
    expect(withdrawn.dossier.overrides.size).toBe(0);
    withdrawn
      .when('card.issue', { application: applicationId, card: cardNumber, decidedOn: today, validFrom: today })
      .refuses('INTERVIEW_MISSING', 'PAY_VERDICT_MISSING');
    withdrawn.after('gate.override', override);
  });

  test('needs an application, and the override that it names', () => {
    given(...contracted)
      .when('gate.withdraw-override', content)
      .refuses('APPLICATION_UNKNOWN');
    given(...lodged)
      .when('gate.withdraw-override', content)
      .refuses('CORRECTS_NOTHING');
    given(...overridden)
      .when('gate.withdraw-override', { ...content, corrects: 3 })
      .refuses('CORRECTS_NOTHING');
  });

  test('leaves an override on which a card rests', () => {
    given(...overridden, act('pay.assessed', assessment))
      .after('card.issue', { application: applicationId, card: cardNumber, decidedOn: dayOf('2026-02-01'), validFrom: dayOf('2026-02-01') })
      .when('gate.withdraw-override', content)
      .refuses('CARD_RESTS_ON_OVERRIDE');
  });
});
