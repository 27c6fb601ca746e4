import { dayOf, identifierOf, type MissionId } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, withContract } from '../worker/cast.ts';

const register = async (site: Site, number: number, name: string, sendingState: string): Promise<void> => {
  const mission = identifierOf<MissionId>(`M-${number}`);
  await given(site.deps.register, mission, command('mission.register', { mission, name, sendingState, accreditedOn: dayOf('2019-05-06') }));
};

const filled = async (): Promise<Site> => {
  const site = await signedIn();
  await withContract(site.deps.register);
  await register(site, 2, 'Ständige Vertretung von Åland', 'Åland');
  return site;
};

describe('the list of missions', () => {
  test('says in an empty register what to do', async () => {
    const html = await (await signedIn()).page('/missions');
    expect(textOf(html)).toContain('No mission is on record yet. Register the first one');
    expect(html).toContain('href="/missions/new"');
  });

  test('shows each with its State, its accreditation, and who is there today', async () => {
    const text = textOf(await (await filled()).page('/missions'));
    expect(text).toContain('2 missions');
    expect(text).toMatch(/Embassy of Freedonia Mission M-1 Freedonia Accredited since 01\/01\/2020 1 employer 1 worker today None/);
    expect(text).toMatch(/von Åland Mission M-2 Åland .* No employer No worker today None/);
  });

  test.each(['freedonia', 'embassy FREE', 'M-1'])('finds a mission by %s', async (text) => {
    const page = textOf(await (await filled()).page(`/missions?q=${encodeURIComponent(text)}`));
    expect(page).toContain('1 mission ');
    expect(page).toContain('Embassy of Freedonia');
    expect(page).not.toContain('Åland');
  });

  test('says what to do where nothing is found, and keeps the question', async () => {
    const html = await (await filled()).page('/missions?q=sylvania');
    expect(textOf(html)).toContain('No mission matches.');
    expect(html).toContain('value="sylvania"');
    expect(html).toContain('href="/missions"');
  });

  test('gives htmx the list alone, with its address and the words for the live region', async () => {
    const answer = await (await filled()).ask('/missions?q=aland', { headers: { 'hx-request': 'true' } });
    const html = await answer.text();
    expect(answer.headers.get('hx-push-url')).toBe('/missions?q=aland');
    expect(html).not.toContain('<html');
    expect(html).toMatch(/hx-target="#announcement"[^>]*>1 mission</);
  });

  test('is in pages', async () => {
    const site = await signedIn();
    for (let number = 1; number <= 51; number += 1) await register(site, number, `Embassy ${number}`, 'Freedonia');
    const html = await site.page('/missions?page=2');
    expect(textOf(html)).toContain('51 missions, page 2 of 2');
    expect(html).toContain('rel="prev"');
  });
});
