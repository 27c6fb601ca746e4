import { paths, pathTo } from '@protocol-registry/admin';
import { dayOf, identifierOf, type OfficerId } from '@protocol-registry/domain';
import { OFFICE } from '@protocol-registry/registry';
import { beforeEach, describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, withMission } from '../worker/cast.ts';
import { english, numbered, withAppointment, withWaiting } from './cast.ts';

const path = paths.interviewPlan;

let site: Site;

beforeEach(async () => {
  site = await signedIn();
  await withMission(site.deps.register);
});

const three = async (): Promise<void> => {
  await withWaiting(site.deps.register, 1);
  await withWaiting(site.deps.register, 2);
  await withWaiting(site.deps.register, 3, { languages: ['am'] });
};

const boxesIn = (html: string): readonly string[] =>
  [...html.matchAll(/<input[^>]*type="checkbox"[^>]*name="interview" value="([^"]+)"/g)].map(([, value = '']) => value);

const tickedIn = (html: string): readonly string[] =>
  [...html.matchAll(/<input[^>]*type="checkbox"[^>]*name="interview" value="(\S+) [^"]*" checked/g)].map(
    ([, application = '']) => application,
  );

const shownIn = (html: string): string => /name="shown" value="([^"]*)"/.exec(html)?.[1] ?? '';

const confirm = async (boxes: readonly string[], shown = '') => {
  const form = new URLSearchParams({ shown });
  for (const box of boxes) form.append('interview', box);
  const response = await site.post(path, form, english);
  const html = await response.text();
  return { status: response.status, html, text: textOf(html), location: response.headers.get('location') };
};

describe('the plan', () => {
  test('of nothing says that nothing is due, and leads to the plan from a file', async () => {
    const html = await site.page(path, english);
    expect(textOf(html)).toContain('Nothing is due');
    expect(html).toContain(`href="${paths.plan}"`);
    expect(html).not.toContain('<button class="govuk-button" type="submit">Schedule');
  });

  test('shows each interview with everything that is decided, ticked', async () => {
    await three();
    const html = await site.page(path, english);
    const text = textOf(html);
    expect(text).toContain('Interviews proposed 2 of 3 Not placed 1 Overdue 0');
    expect(text).toMatch(/Wednesday,? 22 July 09:00–10:00 Worker\d, Sara File W-\d Embassy of Freedonia French 24\/07\/2026 Officer \w/);
    expect(boxesIn(html)).toHaveLength(2);
    expect(tickedIn(html).toSorted()).toEqual(['A-1', 'A-2']);
  });

  test('says who has no place, and leads to an appointment with an interpreter', async () => {
    await three();
    const html = await site.page(path, english);
    expect(textOf(html)).toContain('No interpreter for the languages of the worker Schedule with an interpreter: A-3');
    expect(html).toContain(`href="${pathTo(paths.interviewNew, { id: 'A-3' })}"`);
  });

  test('marks what is overdue', async () => {
    const later = await signedIn({ now: () => Date.parse('2026-07-27T09:00:00Z') });
    await withMission(later.deps.register);
    await withWaiting(later.deps.register, 1);
    const text = textOf(await later.page(path, english));
    expect(text).toContain('24/07/2026 Overdue');
    expect(text).toContain('28 July 09:00–10:00');
  });
});

describe('confirmed', () => {
  test('what was ticked is scheduled, the rest is not', async () => {
    await three();
    const boxes = boxesIn(await site.page(path, english));
    const { status, location } = await confirm(boxes.slice(0, 1));
    expect([status, location]).toEqual([303, '/interviews?week=2026-07-20&done=interview.scheduled']);
    const text = textOf(await site.page(location ?? '', english));
    expect(text).toContain('Recorded: Interview scheduled');
    expect(text).toContain('1 interview, 1 still to hold');
    expect(boxesIn(await site.page(path, english))).toHaveLength(1);
  });

  test('without a tick it asks for one, and the boxes stay as they were left', async () => {
    await three();
    const html = await site.page(path, english);
    const answer = await confirm([], shownIn(html));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Tick at least one interview');
    expect(tickedIn(answer.html)).toEqual([]);
  });

  test.each(['', 'A-1 W-1 3 O-2 R-1 2026-07-22T09:00', 'A-1 W-1 x O-2 R-1 2026-07-22T09:00 60', '../ W-1 3 O-2 R-1 2026-07-22T09:00 60'])(
    'a box that was not made here counts for none: %s',
    async (box) => {
      await three();
      expect((await confirm([box])).status).toBe(422);
    },
  );
});

describe('a plan that no longer holds records nothing and is made anew', () => {
  test('a dossier that moved on: which, and what was done', async () => {
    await three();
    const html = await site.page(path, english);
    const { application, worker } = numbered(2);
    await given(
      site.deps.register,
      worker,
      command('application.withdraw', { application, withdrawnOn: dayOf('2026-07-20'), reason: 'x' }),
    );
    const answer = await confirm(boxesIn(html), shownIn(html));
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('<a href="#changes">Nothing was recorded');
    expect(answer.text).toMatch(
      /File W-2: the dossier has moved on since the plan was made\. File W-2 Application withdrawn, on 20\/07\/2026/,
    );
    expect(tickedIn(answer.html)).toEqual(['A-1']);
    expect(textOf(await site.page(`${paths.interviews}?week=2026-07-20`, english))).toContain('No interview');
  });

  test('a place that was taken: which, and by what', async () => {
    await three();
    const html = await site.page(path, english);
    const [box = ''] = boxesIn(html);
    const [application = '', , , officer = '', , startsAt = ''] = box.split(' ');
    await withAppointment(site.deps.register, 3, { officer, room: 'R-2', startsAt });
    const answer = await confirm([box], shownIn(html));
    expect(answer.status).toBe(409);
    expect(answer.text).toMatch(/Worker\d, Sara, 22\/07\/2026, 09:00: Officer [\w ]+ has another interview at that time\./);
    expect(tickedIn(answer.html)).toEqual([application]);
    const renewed = await confirm(boxesIn(answer.html).filter((one) => one.startsWith(application)));
    expect(renewed.status).toBe(303);
  });

  test('an officer who is away by now: whose interview it was, and why', async () => {
    await three();
    const html = await site.page(path, english);
    const [box = ''] = boxesIn(html);
    const day = dayOf('2026-07-22');
    const officer = identifierOf<OfficerId>(box.split(' ')[3] ?? '');
    await given(site.deps.register, OFFICE, command('officer.record-absence', { officer, from: day, to: day }));
    const answer = await confirm(boxesIn(html), shownIn(html));
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('this interview cannot be scheduled');
    expect(answer.text).toContain('This officer is away on that day');
    expect(boxesIn(answer.html)).not.toContain(box);
  });
});

test.each(['auditor', 'pay_officer'] as const)('a %s may neither see nor confirm it', async (role) => {
  await three();
  const boxes = boxesIn(await site.page(path, english));
  await site.become(role);
  expect((await site.ask(path)).status).toBe(403);
  expect((await confirm(boxes)).status).toBe(403);
});
