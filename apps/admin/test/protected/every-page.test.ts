import { pathTo, routesOf, sessionCookie } from '@protocol-registry/admin';
import { type AllegationId, centsOf, dayOf, identifierOf, type ReferralId, type SettlementId } from '@protocol-registry/domain';
import { Journal, journalFailure, type Permission } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { expect, test } from 'vitest';
import { given } from '../register.ts';
import type { Site } from '../site.ts';
import { command } from '../worker/cast.ts';
import { FILE, giveReason, toldSite } from './cast.ts';

const PROTECTED: ReadonlySet<Permission | 'public'> = new Set([
  'protected.read',
  'protected.write',
  'referral.report',
  'allegation.read',
] as const);

/** A form that begins something new shows nothing of what is on record. */
const SHOWS_NOTHING: ReadonlySet<string> = new Set(['/allegations/new']);

const day = dayOf('2026-07-20');

const filled = [
  command('referral.make', {
    referral: identifierOf<ReferralId>('V-1'),
    route: 'pag_asa',
    ground: 'consent',
    handedOver: 'Name and language.',
    isAgeDoubted: false,
    madeOn: day,
    followUpBy: dayOf('2026-08-03'),
  }),
  command('settlement.agree', {
    settlement: identifierOf<SettlementId>('T-1'),
    agreedOn: day,
    arrears: centsOf('1000.00'),
    reference: 'Minutes',
  }),
  command('victim.confirm', { magistrate: 'Labour prosecutor', confirmedOn: day, reference: 'AT/1' }),
  command('letters.pause', { from: day, reason: 'decision' }),
  command('allegation.record', {
    allegation: identifierOf<AllegationId>('G-1'),
    source: 'police',
    receivedOn: day,
    employer: null,
    mission: null,
    said: 'It is said.',
  }),
];

const readings = async (site: Site): Promise<number> => {
  const streams = ['W-1', 'ministry', 'readings-2026-07-20'];
  const read = Effect.flatMap(Journal, (journal) => Effect.forEach(streams, (id) => journal.read({ kind: 'protected', id })));
  const acts = Result.getOrThrow(await site.deps.register.run(Effect.mapError(read, journalFailure)));
  return acts.flat().filter(({ kind }) => kind === 'file.read').length;
};

test('every page on what is protected is a reading on record, whichever it is', async () => {
  const site = await toldSite();
  await given(site.deps.register, 'W-1', ...filled);
  await site.become('supervisor');
  for (const path of [FILE, '/protected', '/allegations', '/patterns']) await giveReason(site, path, { 'reading-purpose': 'supervision' });
  const paths = routesOf(site.deps, sessionCookie(false))
    .filter(({ method, permission }) => method === 'GET' && PROTECTED.has(permission))
    .map(({ path }) => pathTo(path, { id: 'W-1', referral: 'V-1', settlement: 'T-1', allegation: 'G-1' } as never));
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths.filter((one) => !SHOWS_NOTHING.has(one))) {
    const before = await readings(site);
    expect((await site.ask(path)).status, path).toBe(200);
    expect(await readings(site), path).toBeGreaterThan(before);
  }
});
