import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, day, employerId, missionId, sent, withContract, withWorker } from '../worker/cast.ts';

const filled = async (): Promise<Site> => {
  const site = await signedIn();
  await withContract(site.deps.register);
  return site;
};

const identity = { family: 'Teasdale', given: 'Gloria', rank: 'diplomatic_agent', mission: 'M-1' };
const posting = { ...day('from', '2025-04-05'), ...day('to', '2028-09-30') };
const note = { 'note-number': 'FRE/2026/4', ...day('note-date', '2026-07-01') };

describe('the page of an employer', () => {
  test('says who it is, with posting, immunity, contracts and what was done', async () => {
    const site = await filled();
    const html = await site.page('/employers/E-1');
    const text = textOf(html);
    expect(text).toContain('Employer E-1 Firefly, Rufus');
    expect(text).toMatch(/Function Head of mission Mission Embassy of Freedonia Posting since 01\/01\/2024 Immunity today Full immunity/);
    expect(text).toMatch(/C-1 since 01\/01\/2025 Şahin-Łaskę, Zoë Maria/);
    expect(text).toMatch(/Employer registered No\. 1, .*Posting: since 01\/01\/2024 Immunity: Full immunity/);
    expect(html).toContain('href="/missions/M-1"');
    expect(html).toContain('href="/workers/W-1"');
  });

  test('names the mission also without a contract', async () => {
    const site = await signedIn();
    await withWorker(site.deps.register);
    const text = textOf(await site.page('/employers/E-1'));
    expect(text).toContain('Mission Embassy of Freedonia');
    expect(text).toContain('No contract with this employer is on record yet.');
  });

  test('is not there where no employer is', async () => {
    const site = await filled();
    for (const path of ['', '/correct', '/posting', '/immunity']) {
      expect((await site.ask(`/employers/E-9${path}`)).status, path).toBe(404);
    }
  });

  test('shows the acts only to those who may write', async () => {
    const site = await filled();
    await site.become('pay_officer');
    expect(await site.page('/employers/E-1')).not.toMatch(/\/employers\/E-1\//);
    expect(await site.page('/employers')).not.toContain('/employers/new');
    for (const path of ['/employers/new', '/employers/E-1/correct', '/employers/E-1/posting', '/employers/E-1/immunity']) {
      expect((await site.ask(path)).status, path).toBe(403);
      expect((await site.post(path, sent({}))).status, path).toBe(403);
    }
  });
});

describe('the registration of an employer', () => {
  const fields = { version: '0', ...identity, ...posting, immunity: 'official_acts' };

  test('is asked for a mission first, in an empty register', async () => {
    const html = await (await signedIn()).page('/employers/new');
    expect(textOf(html)).toContain('No mission is on record yet');
    expect(html).toContain('href="/missions/new"');
  });

  test('has the mission chosen from whose page it comes, and leads to the employer', async () => {
    const site = await filled();
    expect(await site.page('/employers/new?mission=M-1')).toContain('<option value="M-1" selected="">');
    const answer = await site.post('/employers/new', sent(fields));
    expect(answer.status).toBe(303);
    const text = textOf(await site.page(answer.headers.get('location') ?? ''));
    expect(text).toContain('Recorded: Employer registered');
    expect(text).toContain('Teasdale, Gloria');
    expect(text).toContain('05/04/2025 to 30/09/2028');
    expect(text).toContain('Immunity for official acts only');
  });

  test.each([
    ['family', '', 'Family name: nothing was entered', 'family'],
    ['given', 'x'.repeat(81), 'Given names: at most 80 characters', 'given'],
    ['rank', 'ambassador', 'Function: choose one of the options', 'rank'],
    ['mission', '', 'Mission: choose one of the options', 'mission'],
    ['mission', 'M-9', 'This diplomatic mission is not in the register', 'mission'],
    ['from-year', '25', 'First day of the posting: enter a date that exists', 'from'],
    ['to-day', '31', 'Last day of the posting, if known: enter a date that exists', 'to'],
    ['to-year', '2024', 'The end lies before the beginning', 'to'],
    ['immunity', '', 'Immunity: choose one of the options', 'immunity'],
  ])('with %s = "%s" says what is wrong and keeps what was entered', async (name, value, sentence, field) => {
    const site = await filled();
    const answer = await site.post('/employers/new', sent({ ...fields, [name]: value }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toMatch(/value="(Teasdale|Gloria)"/);
    expect(textOf(await site.page('/employers'))).toContain('1 employer ');
  });

  test('of a mission whose accreditation has ended is refused, at the mission', async () => {
    const site = await filled();
    await given(site.deps.register, missionId, command('mission.end-accreditation', { endedOn: dayOf('2024-12-31') }));
    const answer = await site.post('/employers/new', sent(fields));
    expect(await answer.text()).toMatch(/href="#mission">The accreditation of this mission ended/);
  });
});

describe('the correction of an employer', () => {
  const corrected = { version: '1', ...identity, reason: 'Names interchanged.' };

  test('shows what stands there and names what it corrects, with the reason', async () => {
    const site = await filled();
    const html = await site.page('/employers/E-1/correct');
    expect(html).toContain('value="Firefly"');
    expect(html).toMatch(/value="head_of_mission" checked/);
    const answer = await site.post('/employers/E-1/correct', sent(corrected));
    expect(answer.headers.get('location')).toBe('/employers/E-1?done=employer.corrected');
    expect(textOf(await site.page('/employers/E-1'))).toMatch(/Employer corrected No\. 2, .*Names interchanged\. Corrects no\. 1/);
  });

  test('tells what others did in the meantime, and keeps the text', async () => {
    const site = await filled();
    const immunity = { level: 'waived', from: dayOf('2026-01-01'), reason: 'Note.' } as const;
    await given(site.deps.register, employerId, command('employer.change-immunity', immunity));
    const answer = await site.post('/employers/E-1/correct', sent(corrected));
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(textOf(html)).toContain('Immunity changed, on');
    expect(html).toContain('Names interchanged.');
  });
});

describe('the change of a posting', () => {
  const changed = { version: '1', ...posting, ...note };

  test('shows the posting, says what it brings, and is recorded with its note verbale', async () => {
    const site = await filled();
    const html = await site.page('/employers/E-1/posting');
    expect(html).toContain('name="from-year" type="text" inputmode="numeric" maxlength="4" value="2024"');
    expect(textOf(html)).toContain('cards already issued keep their dates');
    const answer = await site.post('/employers/E-1/posting', sent(changed));
    expect(answer.headers.get('location')).toBe('/employers/E-1?done=employer.posting-changed');
    expect(textOf(await site.page('/employers/E-1'))).toContain(
      'Posting: 05/04/2025 to 30/09/2028. Note verbale FRE/2026/4 of 01/07/2026.',
    );
  });

  test.each([
    ['to-year', '2020', 'The end lies before the beginning', 'to'],
    ['note-number', '', 'Number of the note verbale: nothing was entered', 'note-number'],
    ['note-date-month', '13', 'Date of the note verbale: enter a date that exists', 'note-date'],
  ])('with %s = "%s" says what is wrong', async (name, value, sentence, field) => {
    const site = await filled();
    const answer = await site.post('/employers/E-1/posting', sent({ ...changed, [name]: value }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${field}"`);
  });
});

describe('the change of an immunity', () => {
  const changed = { version: '1', immunity: 'waived', ...day('from', '2026-03-01'), reason: 'Note verbale FRE/2026/2.' };

  test('holds from its day, and the former one until the day before', async () => {
    const site = await filled();
    expect(textOf(await site.page('/employers/E-1/immunity'))).toContain('since 01/01/2024 Full immunity');
    const answer = await site.post('/employers/E-1/immunity', sent(changed));
    expect(answer.headers.get('location')).toBe('/employers/E-1?done=employer.immunity-changed');
    const text = textOf(await site.page('/employers/E-1'));
    expect(text).toContain('Immunity today Immunity waived by the sending State');
    expect(text).toContain('01/01/2024 to 28/02/2026 Full immunity');
    expect(text).toContain('Note verbale FRE/2026/2.');
  });

  test.each([
    ['immunity', '', 'Immunity: choose one of the options', 'immunity'],
    ['from-year', '2023', 'The employer’s posting only begins on', 'from'],
    ['reason', '', 'Reason for the change: nothing was entered', 'reason'],
  ])('with %s = "%s" says what is wrong', async (name, value, sentence, field) => {
    const answer = await (await filled()).post('/employers/E-1/immunity', sent({ ...changed, [name]: value }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${field}"`);
  });
});
