import { paths, pathTo } from '@protocol-registry/admin';
import { dayOf } from '@protocol-registry/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, withMission } from '../worker/cast.ts';
import { english, numbered, withAppointment, withWaiting } from './cast.ts';

let site: Site;

beforeEach(async () => {
  site = await signedIn();
  await withMission(site.deps.register);
  for (const number of [1, 2, 3]) await withWaiting(site.deps.register, number);
  await withAppointment(site.deps.register, 1);
  await withAppointment(site.deps.register, 2, { startsAt: '2026-07-24T09:15', officer: 'O-1' });
  await withAppointment(site.deps.register, 3, { startsAt: '2026-07-27T09:00' });
});

const week = async (query = ''): Promise<string> => textOf(await site.page(`${paths.interviews}${query}`, english));

describe('the week', () => {
  test('is this one unasked: who comes, of which mission, before whom, where, and what became of it', async () => {
    const text = await week();
    expect(text).toContain('2 interviews, 2 still to hold');
    expect(text).toContain('10:00–11:00 Worker1, Sara File W-1 Embassy of Freedonia Officer: Officer interviewer Room: Room 1 Scheduled');
    expect(text).not.toContain('Worker3');
  });

  test('is that of any day that is asked for, and one without interviews says what to do', async () => {
    expect(await week('?week=2026-08-02')).toContain('Worker3, Sara');
    expect(await week('?week=2026-09-01')).toMatch(/No interview\b.*Plan the interviews that are due/);
    expect(await week('?week=nonsense')).toContain('Worker1, Sara');
  });

  test('leads to the weeks before and after and back, and keeps the officer', async () => {
    const html = await site.page(`${paths.interviews}?week=2026-07-30&officer=O-1`, english);
    const links = [...html.matchAll(/id="(previous|this|next)-week" href="([^"]+)"/g)].map(([, name, href]) => `${name} ${href}`);
    expect(links).toEqual([
      'previous /interviews?week=2026-07-20&amp;officer=O-1',
      'this /interviews?week=2026-07-20&amp;officer=O-1',
      'next /interviews?week=2026-08-03&amp;officer=O-1',
    ]);
  });

  test('shows those of one officer', async () => {
    const text = await week('?officer=O-1');
    expect(text).toContain('Worker2, Sara');
    expect(text).not.toContain('Worker1, Sara');
  });

  test('puts an interview into the row of its hour', async () => {
    const html = await site.page(paths.interviews, english);
    expect([...html.matchAll(/<th class="govuk-table__header" scope="row">([^<]+)</g)].map(([, time]) => time)).toEqual(['09:00', '10:00']);
  });

  test('tells what became of each', async () => {
    const { interview, worker } = numbered(1);
    await given(site.deps.register, worker, command('interview.miss', { interview, missedOn: dayOf('2026-07-20'), explanation: null }));
    expect(await week()).toContain('2 interviews, 1 still to hold');
    expect(await week()).toContain('Missed');
  });

  test('answers a script with the week alone', async () => {
    const response = await site.ask(paths.interviews, { headers: { ...english, 'hx-request': 'true' } });
    const html = await response.text();
    expect(html).not.toContain('<html');
    expect(html).toContain('id="list"');
    expect(html).toContain('2 interviews');
  });

  test('leads to the plan only those who may schedule', async () => {
    expect(await site.page(paths.interviews)).toContain(`href="${paths.interviewPlan}"`);
    await site.become('auditor');
    const html = await site.page(paths.interviews);
    expect(html).not.toContain(`href="${paths.interviewPlan}"`);
    expect(html).toContain(`href="${pathTo(paths.interview, { id: 'I-101' })}"`);
  });
});
