import { identifierOf, type OfficerId } from '@protocol-registry/domain';
import { Credentials, OFFICE } from '@protocol-registry/registry';
import { Database } from '@protocol-registry/store';
import { Effect } from 'effect';
import { beforeEach, describe, expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { ask, type Register, registerFor } from '../register.ts';
import { house } from '../story.ts';

const { login } = cast.officer;
const PASSWORD = 'twelve and more';

let register: Register;
beforeEach(async () => {
  register = registerFor();
  await register.given(...house);
});

const set = (password: string, officer = cast.officerId) =>
  register.run(Effect.flatMap(Credentials, (kept) => kept.set(officer, password)));
const verify = (name: string, password: string) => register.run(Effect.flatMap(Credentials, (kept) => kept.verify(name, password)));

const rows = Effect.flatMap(Database, ({ query }) => Effect.orDie(query((db) => db.selectFrom('credential').selectAll().execute())));

describe('credentials', () => {
  test('say who signs in by a name and its password, and nobody by any other', async () => {
    await set(PASSWORD);
    expect(await verify(login, PASSWORD)).toBe('O-1');
    expect(await verify(login, `${PASSWORD} `)).toBe(null);
    expect(await verify(login, '')).toBe(null);
    expect(await verify(login.toUpperCase(), PASSWORD)).toBe(null);
  });

  test('know no name that the office does not know, and no password that was not set', async () => {
    expect(await verify('nobody', PASSWORD)).toBe(null);
    expect(await verify(login, PASSWORD)).toBe(null);
    expect(await verify(login, '')).toBe(null);
  });

  test('take the last password that was set', async () => {
    await set(PASSWORD);
    await set('another password');
    expect(await verify(login, PASSWORD)).toBe(null);
    expect(await verify(login, 'another password')).toBe('O-1');
  });

  test('take a letter for the same however it was typed', async () => {
    await set('caf\u00E9 au lait noir');
    expect(await verify(login, 'cafe\u0301 au lait noir')).toBe('O-1');
  });

  test('follow the officer to another name', async () => {
    await set(PASSWORD);
    const renamed = { ...cast.officer, login: 'an.maes', corrects: 1, reason: 'Married.' };
    await register.given(ask(OFFICE, { kind: 'officer.correct', content: renamed }));
    expect(await verify(login, PASSWORD)).toBe(null);
    expect(await verify('an.maes', PASSWORD)).toBe('O-1');
  });

  test('keep two equal passwords apart, none of them in clear, and none in the journal', async () => {
    const other = identifierOf<OfficerId>('O-2');
    await register.given(ask(OFFICE, { kind: 'officer.engage', content: { ...cast.officer, officer: other, login: 'bo.maes' } }));
    const before = await register.acts();
    await set(PASSWORD);
    await set(PASSWORD, other);
    const [first, second] = await register.run(rows);
    expect(first?.hash).not.toEqual(second?.hash);
    expect(first?.salt).not.toEqual(second?.salt);
    expect(JSON.stringify([first, second].map((row) => String(row?.hash)))).not.toContain(PASSWORD);
    expect(await register.acts()).toBe(before);
  });
});
