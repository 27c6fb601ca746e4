import { paths, pathTo } from '@protocol-registry/admin';
import { dayOf, type InterviewId, identifierOf, minuteOf, type OfficerId, type RoomId } from '@protocol-registry/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import { english, numbered, withAppointment, withWaiting } from '../interview/cast.ts';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, withMission } from '../worker/cast.ts';

const { interview, worker } = numbered(1);
const own = pathTo(paths.worker, { id: worker });
const step = pathTo(paths.noShowStep, { id: worker });

let site: Site;

beforeEach(async () => {
  site = await signedIn();
  await withMission(site.deps.register);
  await withWaiting(site.deps.register, 1, { familyName: 'Abebe' });
  await withAppointment(site.deps.register, 1);
  const explanation = 'The employer says that she is ill.';
  await given(site.deps.register, worker, command('interview.miss', { interview, missedOn: dayOf('2026-07-20'), explanation }));
});

const versionOf = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';

const send = async (path: string, fields: Readonly<Record<string, string>>) => {
  const version = versionOf(await site.page(path, english));
  const response = await site.post(path, new URLSearchParams({ version, ...fields }), english);
  return { status: response.status, html: await response.text(), location: response.headers.get('location') };
};

const on = (day: string) => ({ 'on-day': day, 'on-month': '7', 'on-year': '2026' });
const ladder = async (): Promise<string> => {
  const html = await site.page(own, english);
  return textOf(html.slice(html.indexOf('id="no-shows"'), html.indexOf('id="cards"')));
};

describe('the ladder on the page of a worker', () => {
  test('says what is open after a missed date, whatever the employer explains', async () => {
    const text = await ladder();
    expect(text).toContain('1 date was missed since the worker was last seen. Only seeing the worker closes this.');
    expect(text).toMatch(/Note verbale to the mission I-101, .*? Open/);
    expect(text).not.toContain('Head of mission told');
  });

  test('says who took a step, and when', async () => {
    expect((await send(step, { step: 'note_verbale', ...on('20'), note: 'MA/2026/41' })).location).toBe(`${own}?done=no-show.step-taken`);
    expect(await ladder()).toMatch(/Note verbale to the mission .*Officer supervisor MA\/2026\/41/);
  });

  test.each([
    ['step', { step: 'welfare_referred', ...on('20') }, 303],
    ['step', { step: '', ...on('20') }, 422],
    ['on', { step: 'note_verbale', ...on('19') }, 422],
    ['on', { step: 'note_verbale', ...on('21') }, 422],
  ])('asks again at %s for %j where it must', async (field, fields, status) => {
    const answer = await send(step, fields);
    expect(answer.status).toBe(status);
    if (status === 422) expect(answer.html).toContain(`<a href="#${field}">`);
  });

  test('takes a step back', async () => {
    await send(step, { step: 'note_verbale', ...on('20') });
    const correct = pathTo(paths.noShowStepCorrect, { id: worker, version: '6' });
    const fields = { outcome: 'not-taken', step: 'note_verbale', ...on('20'), reason: 'It was never sent.' };
    expect((await send(correct, fields)).location).toBe(`${own}?done=no-show.step-corrected`);
    expect(await ladder()).toMatch(/Note verbale to the mission I-101, .*? Open/);
    expect((await site.ask(pathTo(paths.noShowStepCorrect, { id: worker, version: '99' }))).status).toBe(404);
  });

  test('asks for a referral while nobody reaches the worker', async () => {
    await send(pathTo(paths.workerUnreachable, { id: worker }), on('20'));
    expect(await ladder()).toContain('Concern for the worker’s welfare referred');
    await send(pathTo(paths.workerReached, { id: worker }), on('20'));
    expect(await ladder()).not.toContain('Concern for the worker’s welfare referred');
  });

  test('is to be read by an auditor and changed by nobody who does not schedule', async () => {
    await site.become('auditor');
    expect(await site.page(own, english)).not.toContain(`href="${step}`);
    expect((await site.ask(step)).status).toBe(403);
  });
});

describe('the note verbale', () => {
  const prepare = pathTo(paths.noShowLetterNew, { id: worker });
  const by = { 'by-day': '3', 'by-month': '8', 'by-year': '2026' };

  test('says the missed day and the next, and not what the employer explained', async () => {
    const { location } = await send(prepare, by);
    expect(location).toBe(`${pathTo(paths.noShowLetter, { id: worker, version: '6' })}?done=no-show-letter.prepared`);
    const text = textOf(await site.page(location ?? '', english));
    expect(text).toContain('was expected on 20 July 2026 and did not come');
    expect(text).toContain('can come by 3 August 2026');
    expect(text).not.toContain('ill');
  });

  test('waits while letters to the mission wait, and so do the steps that tell the mission something', async () => {
    const { location } = await send(prepare, by);
    await given(site.deps.register, worker, command('letters.pause', { from: dayOf('2026-07-20'), reason: 'Zwartkopje' }));
    for (const role of ['protocol_officer', 'supervisor'] as const) {
      await site.become(role);
      const page = await site.page(location ?? '', english);
      expect(textOf(page)).toContain('This letter waits. The registry shows here when it may go.');
      expect(page).not.toMatch(/3 August|did not come|Zwartkopje|<article/);
      expect(await ladder()).toContain('Note verbale to the mission I-101, 20/07/2026 Waits');
    }
    await given(site.deps.register, worker, command('letters.release', { from: dayOf('2026-07-20'), reason: 'Zwartkopje' }));
    expect(textOf(await site.page(location ?? '', english))).toContain('can come by 3 August 2026');
    expect(await ladder()).not.toContain('Waits');
  });

  test('is refused for a day that is over, and where no date was missed', async () => {
    const past = await send(prepare, { ...by, 'by-day': '19', 'by-month': '7' });
    expect([past.status, past.html.includes('<a href="#by">')]).toEqual([422, true]);
    await withWaiting(site.deps.register, 2);
    expect((await site.ask(pathTo(paths.noShowLetterNew, { id: numbered(2).worker }))).status).toBe(404);
  });
});

test('a second missed date holds the card back, and says so on the application', async () => {
  const second = identifierOf<InterviewId>('I-201');
  await given(
    site.deps.register,
    worker,
    command('interview.schedule', {
      interview: second,
      application: numbered(1).application,
      officer: identifierOf<OfficerId>('O-2'),
      room: identifierOf<RoomId>('R-1'),
      startsAt: minuteOf('2026-07-20T15:00'),
      minutes: 60,
      interpreter: null,
    }),
    command('interview.miss', { interview: second, missedOn: dayOf('2026-07-20'), explanation: 'Travelling.' }),
  );
  const html = await site.page(pathTo(paths.application, { id: numbered(1).application }), english);
  expect(textOf(html)).toContain('The worker missed 2 dates since the last interview: the card is held back.');
  expect(await ladder()).toContain('Head of mission told');
});
