import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { signedIn, textOf } from '../site.ts';
import { command, day, sent, withWorker, worker, workerId } from './cast.ts';

const fields = {
  version: '0',
  family: 'Abebe',
  given: 'Sara',
  ...day('born', '1990-02-01'),
  nationality: 'UTO',
  passport: 'L898902C3',
  ...day('expires', '2030-01-01'),
  'language-1': 'am',
  'language-2': 'fr',
};

describe('the registration of a worker', () => {
  test('opens a dossier and leads to it', async () => {
    const site = await signedIn();
    const answer = await site.post('/workers/new', sent(fields));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/workers/W-1?done=worker.registered');
    const text = textOf(await site.page('/workers/W-1?done=worker.registered'));
    expect(text).toContain('Recorded: Worker registered');
    expect(text).toContain('File W-1 Abebe, Sara');
    expect(text).toContain('Amharic, French');
  });

  test.each([
    ['family', '', 'Family name: nothing was entered'],
    ['family', 'x'.repeat(81), 'Family name: at most 80 characters'],
    ['given', '', 'Given names: nothing was entered'],
    ['born-day', '31', 'Date of birth: enter a date that exists'],
    ['nationality', 'ZZZ', 'Nationality: choose one of the options'],
    ['passport', '', 'Passport number: nothing was entered'],
    ['expires-year', '30', 'Passport valid until: enter a date that exists'],
    ['language-1', '', 'Language spoken best: choose one of the options'],
    ['language-1', '-', 'Language spoken best: choose one of the options'],
  ])('with %s = "%s" says what is wrong and keeps what was entered', async (name, value, sentence) => {
    const site = await signedIn();
    const answer = await site.post('/workers/new', sent({ ...fields, [name]: value }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain(`href="#${name.replace(/-(day|month|year)$/, '')}"`);
    expect(html).toContain('value="1990"');
    expect(textOf(await site.page('/workers'))).toContain('No worker is on record');
  });

  test('refuses a birth in the future, at its field', async () => {
    const site = await signedIn();
    const answer = await site.post('/workers/new', sent({ ...fields, ...day('born', '2027-01-01') }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#born">A date lies in the future/);
  });
});

describe('the correction of a worker', () => {
  const corrected = { ...fields, version: '1', family: 'Abebé', reason: 'Misread in the passport.' };

  test('shows what stands there, also languages beyond the fields', async () => {
    const site = await signedIn();
    await withWorker(site.deps.register);
    const languages = ['am', 'fr', 'nl', 'de', 'sw'] as const;
    await given(site.deps.register, workerId, command('worker.correct', { ...worker, languages, corrects: 1, reason: 'Asked.' }));
    const html = await site.page('/workers/W-1/correct');
    expect(html).toContain('value="Şahin-Łaskę"');
    expect(html).toContain('<input type="hidden" name="language-more" value="sw"/>');
    await site.post('/workers/W-1/correct', sent({ ...corrected, version: '2', 'language-more': 'sw' }));
    expect(textOf(await site.page('/workers/W-1'))).toContain('Amharic, French, Swahili');
  });

  test('names what it corrects, with the reason', async () => {
    const site = await signedIn();
    await withWorker(site.deps.register);
    const answer = await site.post('/workers/W-1/correct', sent(corrected));
    expect(answer.headers.get('location')).toBe('/workers/W-1?done=worker.corrected');
    const text = textOf(await site.page('/workers/W-1'));
    expect(text).toMatch(/Worker’s identity corrected No\. 2, .*Misread in the passport\. Corrects no\. 1: Worker registered/);
    expect(text).toContain('Corrected by no. 2');
  });

  test('asks for a reason', async () => {
    const site = await signedIn();
    await withWorker(site.deps.register);
    const answer = await site.post('/workers/W-1/correct', sent({ ...corrected, reason: '' }));
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('Reason for the correction: nothing was entered');
  });

  test('tells what others did in the meantime, keeps the text, and can then be recorded', async () => {
    const site = await signedIn();
    await withWorker(site.deps.register);
    await given(
      site.deps.register,
      workerId,
      command('worker.correct', { ...worker, givenNames: 'Zoe', corrects: 1, reason: 'Typing error.' }),
    );
    const answer = await site.post('/workers/W-1/correct', sent(corrected));
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(textOf(html)).toContain('In the meantime');
    expect(textOf(html)).toContain('Worker’s identity corrected, on');
    expect(html).toContain('value="Abebé"');
    expect(html).toContain('name="version" value="2"');
    expect((await site.post('/workers/W-1/correct', sent({ ...corrected, version: '2' }))).status).toBe(303);
  });

  test('is for those who may write, and for workers that there are', async () => {
    const site = await signedIn();
    await withWorker(site.deps.register);
    expect((await site.ask('/workers/W-9/correct')).status).toBe(404);
    expect((await site.post('/workers/W-9/correct', sent(corrected))).status).toBe(404);
    await site.become('interviewer');
    expect(await site.page('/workers/W-1')).not.toContain('/workers/W-1/correct');
    expect((await site.ask('/workers/W-1/correct')).status).toBe(403);
    expect((await site.post('/workers/W-1/correct', sent(corrected))).status).toBe(403);
  });
});
