import { type ApplicationId, dayOf, identifierOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, application, applicationId, cardNumber, contracted, contractId, issued, lodged, note, registered, today } from '../cast.ts';
import { given } from '../given.ts';

describe('application.lodged', () => {
  test('asks for a first card under a contract', () => {
    given(...contracted)
      .when('application.lodge', application)
      .gives('application.lodged', application);
  });

  test('needs a contract, a day that came, and no other open application', () => {
    const second = { ...application, application: identifierOf<ApplicationId>('A-2') };
    given(...registered)
      .when('application.lodge', application)
      .refuses('CONTRACT_UNKNOWN');
    given(...contracted)
      .when('application.lodge', { ...application, lodgedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    given(...lodged)
      .when('application.lodge', second)
      .refuses('APPLICATION_OPEN');
    given(...contracted, act('contract.ended', { contract: contractId, endsOn: dayOf('2026-01-04'), noteVerbale: note }))
      .when('application.lodge', { ...application, lodgedOn: dayOf('2026-01-05') })
      .refuses('CONTRACT_ALREADY_ENDED');
  });

  test('never takes the number of another', () => {
    const refused = act('application.refused', { application: applicationId, decidedOn: dayOf('2026-02-01'), reason: 'No contract copy.' });
    given(...lodged, refused)
      .when('application.lodge', application)
      .refuses('ALREADY_REGISTERED');
  });

  test('is a renewal where there is a card, and a first issue where none is valid', () => {
    const renewal = { ...application, kind: 'renewal', application: identifierOf<ApplicationId>('A-2'), lodgedOn: today } as const;
    given(...contracted)
      .when('application.lodge', renewal)
      .refuses('NO_CARD_TO_RENEW');
    given(...issued)
      .when('application.lodge', renewal)
      .gives('application.lodged', renewal);
    given(...issued)
      .when('application.lodge', { ...renewal, kind: 'first_issue' })
      .refuses('CARD_STILL_VALID');
    given(...issued)
      .when('application.lodge', { ...renewal, kind: 'first_issue', lodgedOn: dayOf('2026-01-15') })
      .refuses('CARD_STILL_VALID');
    given(...issued)
      .when('application.lodge', { ...renewal, kind: 'first_issue', lodgedOn: dayOf('2027-01-31') }, dayOf('2027-02-05'))
      .refuses('CARD_STILL_VALID');
    given(...issued, act('card.returned', { card: cardNumber, returnedOn: dayOf('2026-02-20') }))
      .when('application.lodge', { ...renewal, kind: 'first_issue' })
      .gives('application.lodged', { ...renewal, kind: 'first_issue' });
  });
});
