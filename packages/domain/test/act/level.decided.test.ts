import { type Answer, dayOf, type Level, type QuestionId } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, conditions, hearing, held, scheduled } from '../cast.ts';
import { given } from '../given.ts';
import { protectedContents, recorded, told } from '../protected-cast.ts';

const asked = (level: Level) => ({ ...protectedContents['level.decide'], level });
const said = (question: string, answer: Answer) =>
  act('interview.recorded', { ...recorded, answers: new Map([[question as QuestionId, answer]]), observed: [] });

describe('level.decided', () => {
  test('keeps what the signs suggested beside what a person decided, whatever that is', () => {
    given(...told)
      .when('level.decide', { ...asked('CLEAR'), signs: [] })
      .gives('level.decided', { ...asked('CLEAR'), signs: [], suggested: 'REFER', decidedOn: dayOf('2026-03-01') });
  });

  test('finds nobody clear without an interview that counts and brought answers', () => {
    const invalid = act('interview.held', { ...hearing, conditions: { ...conditions, room_private: false } });
    given(...scheduled)
      .when('level.decide', asked('CLEAR'))
      .refuses('LEVEL_NEEDS_INTERVIEW');
    given(...scheduled, invalid, said('pay.every_month', 'yes'))
      .when('level.decide', asked('CLEAR'))
      .refuses('LEVEL_NEEDS_INTERVIEW');
    given(...held, act('interview.recorded', { ...recorded, answers: new Map(), observed: [] }))
      .when('level.decide', asked('CLEAR'))
      .refuses('LEVEL_NEEDS_INTERVIEW');
    given(...held, said('pay.every_month', 'yes'))
      .when('level.decide', asked('CLEAR'))
      .gives('level.decided', { ...asked('CLEAR'), suggested: 'CLEAR', decidedOn: dayOf('2026-03-01') });
    given(...scheduled)
      .when('level.decide', asked('UNKNOWN'))
      .gives('level.decided', { ...asked('UNKNOWN'), suggested: 'UNKNOWN', decidedOn: dayOf('2026-03-01') });
  });

  test('brings an earlier date, counted from the interview, and lets letters wait where somebody is to be referred', () => {
    const dueOn = (level: Level) => given(...told).after('level.decide', asked(level)).file;
    given(...told)
      .when('level.decide', asked('REFER'))
      .givesKinds('level.decided', 'follow-up.set', 'letters.paused');
    given(...told)
      .when('level.decide', asked('WATCH'))
      .givesKinds('level.decided', 'follow-up.set');
    expect(dueOn('WATCH').followUpOn).toBe(dayOf('2026-07-20'));
    expect(dueOn('WATCH').pauses).toEqual([]);
    expect(dueOn('REFER').pauses).toEqual([{ from: dayOf('2026-03-01'), to: null }]);
  });

  test('counts three months for who agreed to be helped, and one for who did not', () => {
    const agreed = given(...held, said('wish.consent_worker_organisation', 'yes')).after('level.decide', asked('REFER'));
    expect(agreed.file.followUpOn).toBe(dayOf('2026-04-20'));
    const refused = given(...held, said('wish.consent_worker_organisation', 'declined')).after(
      'level.decide',
      asked('REFER'),
      dayOf('2026-01-25'),
    );
    expect(refused.file.followUpOn).toBe(dayOf('2026-02-20'));
    const unasked = given(...held, said('id_docs.passport_kept_by_other', 'yes')).after('level.decide', asked('REFER'));
    expect(unasked.file.followUpOn).toBe(dayOf('2026-04-20'));
  });

  test('counts from the day of the decision where the day that the interview brings has passed', () => {
    const urgent = given(...told).after('level.decide', asked('URGENT'));
    expect(urgent.file.followUpOn).toBe(dayOf('2026-04-01'));
    const onTheDay = given(...told).after('level.decide', asked('URGENT'), dayOf('2026-02-20'));
    expect(onTheDay.file.followUpOn).toBe(dayOf('2026-02-20'));
  });

  test.each(['2026-03-10', '2026-04-01'])('leaves %s, a date no later than its own, and a pause that stand already', (dueOn) => {
    const set = act('follow-up.set', { dueOn: dayOf(dueOn), reason: 'She asked for it.' });
    const paused = act('letters.paused', { from: dayOf('2026-02-01'), reason: 'REFER' });
    given(...told, set, paused)
      .when('level.decide', asked('URGENT'))
      .gives('level.decided', { ...asked('URGENT'), suggested: 'REFER', decidedOn: dayOf('2026-03-01') });
  });
});
