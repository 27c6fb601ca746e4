import { loadDemonstration, openRegisterAt } from '@protocol-registry/admin';
import { ROLES } from '@protocol-registry/domain';
import { languages } from '@protocol-registry/language';
import { RAPPORTEUR_TABLES } from '@protocol-registry/registry';
import { Result } from 'effect';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site, signedIn, textOf } from '../site.ts';

const NOW = Date.parse('2026-11-25T09:00:00Z');
const REPORT = '/reports/rapporteur';

let site: Site;

beforeAll(async () => {
  const register = Result.getOrThrow(await openRegisterAt('sqlite::memory:', () => NOW));
  Result.getOrThrow(await register.run(loadDemonstration));
  site = openSite({ now: () => NOW, overrides: { register } });
  await site.signIn();
});

/** The figures of the tables: what stands in their cells. */
const cellsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => textOf(cell).trim());

describe("the rapporteur's figures", () => {
  test.each([2025, 2026])('of %i show no number from one to four', async (year) => {
    const cells = cellsOf(await site.page(`${REPORT}?year=${year}`));
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.filter((cell) => /^[1-4]$/.test(cell))).toEqual([]);
    for (const cell of cells) expect(cell).toMatch(/^(?:[\d,]+|– held back)$/);
    // In 2026 a card of the demonstration rests on an override.
    expect(cells.includes('– held back')).toBe(year === 2026);
  });

  test('has every table under its heading, and names no worker', async () => {
    const html = await site.page(`${REPORT}?year=2026`);
    for (const { key } of RAPPORTEUR_TABLES) expect(html).toContain(`id="${key}"`);
    expect(html).not.toMatch(/href="\/(?:workers|employers|contracts)\/[^"]/);
  });

  test('says that a running year is not for sending, and takes the last one that ended where none is asked for', async () => {
    expect(textOf(await site.page(`${REPORT}?year=2026`))).toContain('The year is not over: these figures still change.');
    const last = textOf(await site.page(REPORT));
    expect(last).toContain('Figures for the rapporteur, 2025');
    expect(last).toContain('Through 31 December 2025');
    expect(last).not.toContain('The year is not over');
    expect(textOf(await site.page(`${REPORT}?year=2027`))).toContain('Figures for the rapporteur, 2025');
  });

  test.each(languages)('is whole in %s', async (language) => {
    const html = await site.page(`${REPORT}?year=2026`, { 'accept-language': language });
    expect(html).toContain(`<html lang="${language}"`);
    expect(textOf(html)).not.toMatch(/\brapporteur\.[a-z]|[{}]|undefined|NaN/);
  });

  test.each(ROLES)('is for supervisors and auditors: %s', async (role) => {
    const own = await signedIn();
    await own.become(role);
    const isMeant = role === 'supervisor' || role === 'auditor';
    expect((await own.ask(REPORT)).status).toBe(isMeant ? 200 : 403);
    expect((await own.page('/reports')).includes(`href="${REPORT}"`)).toBe(isMeant);
  });
});
