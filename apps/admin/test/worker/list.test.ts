import { identifierOf, type WorkerId } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, withContract, worker } from './cast.ts';

const other = identifierOf<WorkerId>('W-2');

const filled = async (): Promise<Site> => {
  const site = await signedIn();
  await withContract(site.deps.register);
  await given(
    site.deps.register,
    other,
    command('worker.register', { ...worker, worker: other, familyName: 'Abebe', givenNames: 'Sara', passportNumber: 'P2' }),
  );
  return site;
};

describe('the list of workers', () => {
  test('says in an empty register what to do', async () => {
    const site = await signedIn();
    const html = await site.page('/workers');
    expect(textOf(html)).toContain('No worker is on record yet. Register the first one');
    expect(html).toContain('href="/workers/new"');
  });

  test('shows who, with the employer and the mission, by name', async () => {
    const text = textOf(await (await filled()).page('/workers'));
    expect(text).toContain('2 workers');
    expect(text).toMatch(/Abebe, Sara File W-2 .* Şahin-Łaskę, Zoë Maria File W-1 .* Firefly, Rufus Embassy of Freedonia/);
  });

  test.each(['sahin', 'zoe sahin', 'maria laske', 'W-1', 'w1', 'C-1', 'FRE/2025/17', 'L898902C3'])('finds a worker by %s', async (text) => {
    const page = textOf(await (await filled()).page(`/workers?q=${encodeURIComponent(text)}`));
    expect(page).toContain('1 worker ');
    expect(page).toContain('Şahin-Łaskę');
    expect(page).not.toContain('Abebe');
  });

  test('counts what each choice would show of what is searched for', async () => {
    const text = textOf(await (await filled()).page('/workers?q=sahin'));
    expect(text).toContain(
      'All 1 With a valid card 0 Card ends within 90 days 0 Card expired, not handed back 0 Application open 0 Pay below scale 0',
    );
  });

  test('says what to do where nothing is found, and keeps the question', async () => {
    const html = await (await filled()).page('/workers?q=nobody&show=expired');
    expect(textOf(html)).toContain('No worker matches.');
    expect(html).toContain('value="nobody"');
    expect(html).toMatch(/value="expired" checked/);
  });

  test('gives htmx the list alone, with its address and the words for the live region', async () => {
    const site = await filled();
    const answer = await site.ask('/workers?q=sahin&show=all', { headers: { 'hx-request': 'true' } });
    const html = await answer.text();
    expect(answer.headers.get('hx-push-url')).toBe('/workers?q=sahin');
    expect(html).not.toContain('<html');
    expect(html).toContain('id="list"');
    expect(html).toMatch(/hx-target="#announcement"[^>]*>1 worker</);
  });

  test('is in pages', async () => {
    const site = await filled();
    for (let number = 3; number <= 52; number += 1) {
      const id = identifierOf<WorkerId>(`W-${number}`);
      await given(site.deps.register, id, command('worker.register', { ...worker, worker: id, passportNumber: `P${number}` }));
    }
    const html = await site.page('/workers?page=2');
    expect(textOf(html)).toContain('52 workers, page 2 of 2');
    expect(html).toContain('rel="prev"');
    expect(html).toContain('href="/workers"');
  });
});

test('an officer who may not write sees no way to register a worker, and is refused', async () => {
  const site = await filled();
  await site.become('auditor');
  expect(await site.page('/workers')).not.toContain('/workers/new');
  expect((await site.ask('/workers/new')).status).toBe(403);
  expect((await site.post('/workers/new', new URLSearchParams())).status).toBe(403);
});
