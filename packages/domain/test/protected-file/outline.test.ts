import { type Act, dayOf, emptyFile, evolveProtected, OutlineForm, outlineOf, type ProtectedFile } from '@protocol-registry/domain';
import { Schema } from 'effect';
import { describe, expect, test } from 'vitest';
import { act, hearing, interviewId, today } from '../cast.ts';
import { made, protectedContents, recorded, referralId } from '../protected-cast.ts';

type ProtectedAct = Parameters<typeof evolveProtected>[1];

const fileOf = (...acts: readonly Act[]): ProtectedFile =>
  acts.reduce<ProtectedFile>((file, one, index) => evolveProtected(file, one as ProtectedAct, index + 1), emptyFile);

const level = (is: 'WATCH' | 'URGENT'): Act =>
  act('level.decided', { level: is, suggested: 'REFER', signs: [], reasons: 'Seen.', decidedOn: today });

const received = act('referral.received', { referral: referralId, receivedOn: today, reference: null });
const over = act('referral.followed-up', { referral: referralId, on: today, standing: 'helped', note: null, followUpBy: null });

describe('the outline of a file', () => {
  test('of which nothing is on record says nothing', () => {
    expect(outlineOf(emptyFile)).toEqual({
      level: null,
      decidedOn: null,
      isInDanger: false,
      heardOn: null,
      isUndecided: false,
      referrals: [],
      allegations: [],
      followUpOn: null,
    });
  });

  test('tells that nobody has decided since the worker was heard', () => {
    const heard = fileOf(act('interview.recorded', recorded));
    expect(outlineOf(heard)).toMatchObject({ heardOn: hearing.heldOn, isUndecided: true, level: null });
    const decided = fileOf(act('interview.recorded', recorded), level('WATCH'));
    expect(outlineOf(decided)).toMatchObject({ isUndecided: false, level: 'WATCH', decidedOn: today });
    const earlier = fileOf(level('WATCH'), act('interview.recorded', recorded));
    expect(outlineOf(earlier)).toMatchObject({ isUndecided: true, level: 'WATCH' });
  });

  test('asks for no decision after an interview of which nothing was told', () => {
    const silent = { ...recorded, answers: new Map(), notes: [], observed: [] };
    expect(outlineOf(fileOf(act('interview.recorded', silent))).isUndecided).toBe(false);
    expect(outlineOf(fileOf(act('interview.recorded', { ...silent, isInDanger: true })))).toMatchObject({
      isInDanger: true,
      isUndecided: true,
    });
  });

  test('has the referrals of which something is open', () => {
    const open = { referral: referralId, route: 'pag_asa', madeOn: today, isReceived: false, followUpBy: made.followUpBy };
    const referred = act('referral.made', made);
    expect(outlineOf(fileOf(referred)).referrals).toEqual([open]);
    expect(outlineOf(fileOf(referred, received)).referrals).toEqual([{ ...open, isReceived: true }]);
    expect(outlineOf(fileOf(referred, received, over)).referrals).toEqual([]);
    expect(outlineOf(fileOf(referred, over)).referrals).toEqual([{ ...open, followUpBy: null }]);
  });

  test('has the allegations without a word of what was said, and is written and read as it is', () => {
    const alleged = protectedContents['allegation.record'];
    const { said, ...rest } = alleged;
    const closing = act('allegation.closed', { allegation: alleged.allegation, closedOn: today, conclusion: 'Nothing.' });
    const open = outlineOf(
      fileOf(act('allegation.recorded', alleged), act('follow-up.set', { dueOn: dayOf('2026-04-01'), reason: 'REFER' })),
    );
    expect(open).toMatchObject({ allegations: [{ ...rest, closedOn: null }], followUpOn: dayOf('2026-04-01') });
    expect(outlineOf(fileOf(act('allegation.recorded', alleged), closing)).allegations).toEqual([{ ...rest, closedOn: today }]);
    const written = Schema.encodeSync(OutlineForm)(open);
    expect(JSON.stringify(written)).not.toContain(said);
    expect(Schema.decodeUnknownSync(OutlineForm)(JSON.parse(JSON.stringify(written)))).toEqual(open);
  });

  test('has no word of a statement', () => {
    const written = JSON.stringify(Schema.encodeSync(OutlineForm)(outlineOf(fileOf(act('interview.recorded', recorded)))));
    for (const { text } of recorded.notes) expect(written).not.toContain(text.split('\n')[0]);
    expect(written).not.toContain(interviewId);
  });
});
