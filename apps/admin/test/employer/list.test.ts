import { dayOf, type EmployerId, identifierOf, type MissionId } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, withContract } from '../worker/cast.ts';

const mission = identifierOf<MissionId>('M-2');

const employ = async (site: Site, number: number, familyName: string): Promise<void> => {
  const employer = identifierOf<EmployerId>(`E-${number}`);
  const posting = { from: dayOf('2023-01-01'), to: dayOf('2026-06-30') };
  const content = {
    employer,
    mission,
    familyName,
    givenNames: 'Åsa',
    rank: 'consular_officer',
    posting,
    immunity: 'official_acts',
  } as const;
  await given(site.deps.register, employer, command('employer.register', content));
};

const filled = async (): Promise<Site> => {
  const site = await signedIn();
  await withContract(site.deps.register);
  const content = { mission, name: 'Consulate of Sylvania', sendingState: 'Sylvania', accreditedOn: dayOf('2019-05-06') };
  await given(site.deps.register, mission, command('mission.register', content));
  await employ(site, 2, 'Émond');
  return site;
};

describe('the list of employers', () => {
  test('says in an empty register what to do', async () => {
    const html = await (await signedIn()).page('/employers');
    expect(textOf(html)).toContain('No employer is on record yet. Register the mission first');
    expect(html).toContain('href="/employers/new"');
  });

  test('shows who, for which mission, until when, and with how many workers', async () => {
    const text = textOf(await (await filled()).page('/employers'));
    expect(text).toContain('2 employers');
    expect(text).toMatch(/Émond, Åsa Employer E-2 Consular officer Consulate of Sylvania 01\/01\/2023 to 30\/06\/2026 Ended None/);
    expect(text).toMatch(/Firefly, Rufus Employer E-1 Head of mission Embassy of Freedonia since 01\/01\/2024 1 /);
  });

  test.each(['emond', 'asa emo', 'E-2'])('finds an employer by %s', async (text) => {
    const page = textOf(await (await filled()).page(`/employers?q=${encodeURIComponent(text)}`));
    expect(page).toContain('1 employer ');
    expect(page).not.toContain('Firefly');
  });

  test('is confined to a mission, which stays chosen', async () => {
    const html = await (await filled()).page('/employers?of=M-2');
    expect(textOf(html)).toContain('1 employer ');
    expect(html).not.toContain('Firefly');
    expect(html).toContain('<option value="M-2" selected="">');
    expect(html).toContain('href="/employers"');
  });

  test('says what to do where nothing is found', async () => {
    expect(textOf(await (await filled()).page('/employers?q=firefly&of=M-2'))).toContain('No employer matches.');
  });

  test('keeps the mission from page to page', async () => {
    const site = await filled();
    for (let number = 3; number <= 53; number += 1) await employ(site, number, `Émond-${number}`);
    const html = await site.page('/employers?of=M-2');
    expect(textOf(html)).toContain('52 employers, page 1 of 2');
    expect(html).toContain('href="/employers?of=M-2&amp;page=2"');
    expect(await site.page('/missions/M-2')).toMatch(/href="\/employers\?of=M-2">All 52 employers/);
  });
});
