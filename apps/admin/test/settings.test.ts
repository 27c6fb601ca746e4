import { readSettings } from '@protocol-registry/admin';
import { Result } from 'effect';
import { describe, expect, test } from 'vitest';

describe('settings of the process', () => {
  test('have defaults', () => {
    expect(Result.getOrThrow(readSettings({}))).toEqual({
      port: 3000,
      host: '127.0.0.1',
      demonstration: true,
      database: 'sqlite:var/registry.db',
      keys: '.keys/registry.json',
      fixedNow: null,
      hosts: ['127.0.0.1'],
    });
  });

  test('fix the clock in the demonstration', () => {
    const settings = Result.getOrThrow(readSettings({ PORT: '0', REGISTRY_NOW: '2026-07-15T09:00:00+02:00', HOST: '::1' }));
    expect(settings.fixedNow).toBe(Date.parse('2026-07-15T07:00:00Z'));
    expect(settings.port).toBe(0);
  });

  test('take other names and addresses outside the demonstration', () => {
    const settings = Result.getOrThrow(
      readSettings({ REGISTRY_DEMO: '0', HOST: '0.0.0.0', REGISTRY_HOSTS: 'registry.example, other.example' }),
    );
    expect(settings.hosts).toEqual(['0.0.0.0', 'registry.example', 'other.example']);
  });

  test('take a key file, and none for a database in memory', () => {
    const keysOf = (environment: Readonly<Record<string, string>>) => Result.getOrThrow(readSettings(environment)).keys;
    expect(keysOf({ REGISTRY_KEYS: '/srv/keys/registry.json' })).toBe('/srv/keys/registry.json');
    expect(keysOf({ REGISTRY_KEYS: '' })).toBe('.keys/registry.json');
    expect(keysOf({ REGISTRY_KEYS: '/srv/keys/registry.json', REGISTRY_DATABASE: 'sqlite::memory:' })).toBeNull();
  });

  test.each(['sqlite:/srv/register.db', 'sqlite::memory:'])('take the database %s', (database) => {
    expect(Result.getOrThrow(readSettings({ REGISTRY_DATABASE: database })).database).toBe(database);
  });

  test.each([
    [{ PORT: 'http' }, /^PORT must be a whole number from 0 to 65535 .* not "http"\.$/],
    [{ PORT: '65536' }, /PORT/],
    [{ PORT: '-1' }, /PORT/],
    [{ PORT: '3000.5' }, /PORT/],
    [{ REGISTRY_DEMO: 'yes' }, /^REGISTRY_DEMO must be 0/],
    [{ HOST: '0.0.0.0' }, /^HOST must be a loopback address/],
    [{ HOST: 'registry.example' }, /loopback/],
    [{ HOST: '127.0.0.1.evil.example' }, /loopback/],
    [{ HOST: 'a b' }, /^HOST must be a host name/],
    [{ REGISTRY_DATABASE: '/srv/register.db' }, /^REGISTRY_DATABASE must be an address such as sqlite:var\/registry\.db, not "\/srv/],
    [{ REGISTRY_DATABASE: 'postgres://localhost/register' }, /^REGISTRY_DATABASE must be an address/],
    [{ REGISTRY_DATABASE: 'sqlite:' }, /^REGISTRY_DATABASE must be an address/],
    [{ REGISTRY_NOW: 'yesterday' }, /^REGISTRY_NOW must be an instant/],
    [{ REGISTRY_NOW: '2026-07-15' }, /instant/],
    [{ REGISTRY_NOW: '2026-13-15T09:00:00Z' }, /instant/],
    [{ REGISTRY_DEMO: '0', REGISTRY_NOW: '2026-07-15T09:00:00Z' }, /refused when REGISTRY_DEMO=0/],
  ])('%o is refused in one sentence', (environment: Readonly<Record<string, string>>, sentence) => {
    const settings = readSettings(environment);
    expect(Result.isFailure(settings) && settings.failure).toMatch(sentence);
    expect(Result.isFailure(settings) && settings.failure.includes('\n')).toBe(false);
  });
});
