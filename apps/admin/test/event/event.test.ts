import { paths, pathTo } from '@protocol-registry/admin';
import { type ApplicationId, type CardNumber, dayOf, identifierOf, monthOf } from '@protocol-registry/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import { english, numbered, withWaiting } from '../interview/cast.ts';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, withMission } from '../worker/cast.ts';

let site: Site;

const today = dayOf('2026-07-20');
const own = pathTo(paths.event, { id: 'V-1' });

/** A worker whose card is valid from today on, issued on an override. */
const withCard = async (number: number): Promise<void> => {
  const { application, contract, worker } = numbered(number);
  await withWaiting(site.deps.register, number, { familyName: `Worker${number}` });
  await given(
    site.deps.register,
    worker,
    command('gate.override', { application: identifierOf<ApplicationId>(application), decidedOn: today, reason: 'In hospital.' }),
    command('pay.assess', {
      contract,
      from: monthOf('2026-06'),
      to: monthOf('2026-06'),
      assessedOn: today,
      sectorScale: null,
      amendBy: null,
      findings: [],
    }),
    command('card.issue', { card: identifierOf<CardNumber>(`S-${number}`), application, decidedOn: today, validFrom: today }),
  );
};

const announce = (day: string) =>
  site.post(
    paths.eventNew,
    new URLSearchParams({
      version: /name="version" value="(\d+)"/.exec(announced)?.[1] ?? '',
      'on-day': day,
      'on-month': '7',
      'on-year': '2026',
      place: 'Egmont Palace',
      'language-1': 'en',
    }),
    english,
  );

let announced = '';

beforeEach(async () => {
  site = await signedIn();
  await withMission(site.deps.register);
  await withCard(1);
  await withCard(2);
  await withWaiting(site.deps.register, 3, { familyName: 'Cardless' });
  announced = await site.page(paths.eventNew, english);
});

const text = async (path = own): Promise<string> => textOf(await site.page(path, english));

describe('an information event', () => {
  test('is announced, and stands in the list', async () => {
    expect((await announce('20')).headers.get('location')).toBe(`${paths.events}?done=event.announced`);
    expect(await text(paths.events)).toMatch(/20 July 2026.*Egmont Palace.*English 0 0/);
  });

  test('invites all who hold a valid card at once, and nobody else', async () => {
    await announce('24');
    expect(await text()).toContain('2 workers with a valid card are not invited yet');
    const answer = await site.post(pathTo(paths.eventInvite, { id: 'V-1' }), new URLSearchParams(), english);
    expect(answer.headers.get('location')).toBe(`${own}?done=event.invited`);
    const shown = await text();
    expect(shown).toContain('Everybody who holds a valid card is invited');
    expect(shown).toMatch(/Worker1, Sara.*Worker2, Sara/);
    expect(shown).not.toContain('Cardless');
    expect(shown).not.toContain('Record the attendance');
  });

  test('has its attendance recorded with one form, and again where it was wrong', async () => {
    await announce('20');
    await site.post(pathTo(paths.eventInvite, { id: 'V-1' }), new URLSearchParams(), english);
    const record = (...workers: readonly string[]) =>
      site.post(pathTo(paths.eventAttendance, { id: 'V-1' }), new URLSearchParams(workers.map((id) => ['attended', id])), english);
    expect((await record('W-1')).headers.get('location')).toBe(`${own}?done=event.attendance-recorded`);
    expect(await site.page(own, english)).toMatch(/value="W-1" checked/);
    expect(await text(paths.events)).toMatch(/English 2 1/);
    expect((await record('W-1')).status).toBe(303);
    await record('W-2');
    expect(await site.page(own, english)).toMatch(/value="W-2" checked/);
    expect(await text(pathTo(paths.worker, { id: 'W-1' }))).toContain('Event V-1: did not come');
  });

  test('is no interview', async () => {
    await announce('20');
    await site.post(pathTo(paths.eventInvite, { id: 'V-1' }), new URLSearchParams(), english);
    expect(await text(paths.interviews)).not.toContain('Worker1');
  });

  test('is read by everybody and changed by those who schedule', async () => {
    await announce('20');
    await site.become('auditor');
    expect((await site.ask(own)).status).toBe(200);
    expect((await site.ask(paths.eventNew)).status).toBe(403);
    expect((await site.post(pathTo(paths.eventInvite, { id: 'V-1' }), new URLSearchParams())).status).toBe(403);
    expect((await site.ask(pathTo(paths.event, { id: 'V-9' }))).status).toBe(404);
  });
});
