import { paths, pathTo } from '@protocol-registry/admin';
import { INDEPENDENCE_FACTS, type InterpreterId, identifierOf, type MissionId } from '@protocol-registry/domain';
import { OFFICE } from '@protocol-registry/registry';
import { beforeEach, describe, expect, test } from 'vitest';
import { interpreter } from '../../../../packages/domain/test/cast.ts';
import { english, numbered, withWaiting } from '../interview/cast.ts';
import { given } from '../register.ts';
import { type Site, signedIn, textOf } from '../site.ts';
import { command, withMission } from '../worker/cast.ts';

let site: Site;

beforeEach(async () => {
  site = await signedIn();
  await withMission(site.deps.register);
});

const fields = {
  version: '0',
  name: 'Almaz Tadesse',
  'language-1': 'am',
  'language-2': 'fr',
  'declared-day': '2',
  'declared-month': '7',
  'declared-year': '2026',
  ...Object.fromEntries(INDEPENDENCE_FACTS.map((fact) => [fact, 'yes'])),
};

const versionOf = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';

const send = async (path: string, more: Readonly<Record<string, string>> = {}) => {
  const version = versionOf(await site.page(path, english));
  const response = await site.post(path, new URLSearchParams({ ...fields, version, ...more }), english);
  const html = await response.text();
  return { status: response.status, html, location: response.headers.get('location') };
};

const officeText = async (): Promise<string> => textOf(await site.page(paths.office, english));

describe('the register of interpreters', () => {
  test('takes one with languages, declaration and conflicts', async () => {
    expect((await send(paths.interpreterNew, { conflicts: 'M-1' })).location).toBe(`${paths.office}?done=interpreter.registered`);
    const text = await officeText();
    expect(text).toContain('Almaz Tadesse T-1 Amharic, French');
    expect(text).toContain('Embassy of');
  });

  test('asks for the missions where an independence is not declared, and keeps what was entered', async () => {
    const { html, status } = await send(paths.interpreterNew, { not_of_family: 'no' });
    expect([status, html.includes('<a href="#conflicts">')]).toEqual([422, true]);
    expect(html).toContain('value="Almaz Tadesse"');
  });

  test('is corrected with a reason, and left', async () => {
    await send(paths.interpreterNew);
    const correct = pathTo(paths.interpreterCorrect, { id: 'T-1' });
    expect((await send(correct, { name: 'Almaz T.', reason: 'Married.' })).location).toBe(`${paths.office}?done=interpreter.corrected`);
    expect(await officeText()).toContain('Almaz T.');
    const leave = pathTo(paths.interpreterLeave, { id: 'T-1' });
    const last = { 'last-day': '19', 'last-month': '7', 'last-year': '2026' };
    expect((await send(leave, last)).location).toBe(`${paths.office}?done=interpreter.left`);
    expect(await officeText()).not.toContain('Almaz T.');
  });

  test('is for the supervisor to change', async () => {
    await site.become('protocol_officer');
    expect((await site.ask(paths.interpreterNew)).status).toBe(403);
    expect(await site.page(paths.office, english)).not.toContain(paths.interpreterNew);
  });
});

describe('the form of an interview', () => {
  const path = pathTo(paths.interviewNew, { id: numbered(1).application });
  const own = (number: number, languages: readonly [string, ...string[]], ...missions: readonly string[]) =>
    command('interpreter.register', {
      ...interpreter,
      interpreter: identifierOf<InterpreterId>(`T-${number}`),
      name: `Interpreter ${number}`,
      languages,
      conflictsWith: missions.map((mission) => identifierOf<MissionId>(mission)),
    });
  const appointment = (more: Readonly<Record<string, string>>) =>
    send(path, {
      'date-day': '22',
      'date-month': '7',
      'date-year': '2026',
      time: '9:00',
      officer: 'O-2',
      room: 'R-1',
      minutes: '60',
      ...more,
    });

  beforeEach(async () => {
    await withWaiting(site.deps.register, 1, { languages: ['am'] });
    await given(site.deps.register, OFFICE, own(1, ['am'], 'M-1'), own(2, ['ti']), own(3, ['en', 'am']));
  });

  test('offers first those who speak with the worker, last those in conflict', async () => {
    const html = await site.page(path, english);
    expect([...html.matchAll(/<option value="(T-\d)"/g)].map(([, id]) => id)).toEqual(['T-3', 'T-2', 'T-1']);
    expect(textOf(html)).toContain('Interpreter 1: Amharic (conflict with the mission)');
  });

  test('books one of them by name', async () => {
    expect((await appointment({ 'interpreter-id': 'T-3' })).status).toBe(303);
    expect(textOf(await site.page(pathTo(paths.interview, { id: 'I-1' }), english))).toContain('Interpreter 3');
  });

  test('refuses the one in conflict, and one beside a name', async () => {
    for (const [more, field] of [
      [{ 'interpreter-id': 'T-1' }, 'interpreter-id'],
      [{ 'interpreter-id': 'T-3', interpreter: 'A. Person' }, 'interpreter'],
    ] as const) {
      const { html, status } = await appointment(more);
      expect([status, html.includes(`<a href="#${field}">`)]).toEqual([422, true]);
    }
  });
});
