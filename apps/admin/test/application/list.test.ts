import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { signedIn, textOf } from '../site.ts';
import { command } from '../worker/cast.ts';
import { applicationId, assess, hold, schedule, withApplication } from './cast.ts';

const override = command('gate.override', { application: applicationId, decidedOn: dayOf('2026-07-18'), reason: 'In hospital.' });

describe('the list of applications', () => {
  test('without any says where one is lodged', async () => {
    const site = await signedIn();
    expect(textOf(await site.page('/applications'))).toContain(
      'No application waits for a decision. An application is lodged in the worker’s dossier.',
    );
  });

  test('shows what each waits for, and by when', async () => {
    const site = await signedIn();
    await withApplication(site);
    const text = textOf(await site.page('/applications'));
    expect(text).toContain('1 application');
    expect(text).toMatch(
      /A-1 Open First issue, Private servant, lodged on 01\/07\/2026 .*Şahin-Łaskę, Zoë Maria File W-1 .*Firefly, Rufus/,
    );
    expect(text).toContain('None To be held by 15/07/2026 Overdue To be assessed');
  });

  test.each([
    ['to_schedule', 1, []],
    ['to_hold', 0, []],
    ['to_hold', 1, [schedule('2026-07-20T10:00')]],
    ['to_assess', 1, []],
    ['to_assess', 0, [assess]],
    ['to_decide', 0, [assess]],
    ['to_decide', 1, [schedule('2026-07-20T10:00'), hold(), assess]],
    ['overridden', 0, [assess]],
    ['overridden', 1, [override]],
    ['ended', 0, []],
    ['all', 1, []],
  ] as const)('shows in the stage %s %i of one', async (stage, count, commands) => {
    const site = await signedIn();
    await withApplication(site, ...commands);
    const html = await site.page(`/applications?show=${stage}`);
    expect(html.includes('href="/applications/A-1"')).toBe(count === 1);
    expect(html).toMatch(new RegExp(`id="show-${stage}"[^>]*checked`));
    expect(textOf(html)).toContain(count === 1 ? '1 application' : 'No application matches.');
  });

  test('says of an override its day', async () => {
    const site = await signedIn();
    await withApplication(site, override);
    expect(textOf(await site.page('/applications?show=overridden'))).toContain('Overridden Override of 18/07/2026');
  });

  test.each([
    ['sahin laske', true],
    ['W-1', true],
    ['A-1', true],
    ['FRE/2026/3', true],
    ['nobody', false],
  ])('searched for “%s” finds it: %s', async (words, isFound) => {
    const site = await signedIn();
    await withApplication(site);
    const html = await site.page(`/applications?${new URLSearchParams({ q: words }).toString()}`);
    expect(html.includes('href="/applications/A-1"')).toBe(isFound);
  });

  test('answers htmx with the list alone, its address and its count', async () => {
    const site = await signedIn();
    await withApplication(site);
    const answer = await site.ask('/applications?show=ended', { headers: { 'hx-request': 'true' } });
    const html = await answer.text();
    expect(answer.headers.get('hx-push-url')).toBe('/applications?show=ended');
    expect(html).not.toContain('<html');
    expect(html).toContain('hx-target="#announcement"');
  });
});
