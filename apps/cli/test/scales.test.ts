import { describe, expect, test } from 'vitest';
import { json, registry } from './registry.ts';

describe('registry scales', () => {
  test('list', () => {
    expect(json('scales', 'list')).toEqual([
      { id: 'be-ggmmi', name: expect.any(String), country: 'BE', kind: 'national-floor', from: '2002-02-01', to: null },
    ]);
  });

  test('show', () => {
    expect(json('scales', 'show', '--scale', 'be-ggmmi', '--on', '2025-02-01')).toEqual({
      scale: 'be-ggmmi',
      on: '2025-02-01',
      version: '2025-02-01',
      step: 1,
      monthly: '2111.89',
      hourly: '12.8252',
      hoursPerWeek: '38',
      currency: 'EUR',
      basis: 'gross',
      base: { amount: '2029.88', fixedOn: '2024-04-01' },
      crossings: 2,
      coefficient: '1.0404',
      status: 'VERIFIED',
      source: expect.stringContaining('salairesminimums.be'),
      provisional: false,
      indexKnownTo: '2026-07',
    });
  });

  test('show takes hours and step, and today in Brussels where no day is named', () => {
    expect(json('scales', 'show', '--scale', 'be-ggmmi', '--on', '2021-07-01', '--step', '3', '--hours-per-week', '40')).toMatchObject({
      monthly: '1688.03',
      hourly: '9.7386',
      step: 3,
    });
    expect(json('scales', 'show', '--scale', 'be-ggmmi')).toMatchObject({ on: '2026-11-24', monthly: '2233.61', provisional: true });
  });

  test('history for a person has no JSON in its cells', () => {
    const { stdout } = registry('scales', 'history', '--scale', 'be-ggmmi', '--from', '2024-05-01', '--to', '2024-06-01');
    expect(stdout).toContain('2029.88 2024-04-01');
    expect(stdout).not.toContain('{');
  });

  test('history has the versions of a period, ascending', () => {
    expect(json('scales', 'history', '--scale', 'be-ggmmi', '--from', '2022-03-15', '--to', '2022-05-01')).toEqual([
      {
        from: '2022-03-01',
        to: '2022-03-31',
        monthly: '1725.21',
        base: { amount: '1625.72', fixedOn: '2021-07-01' },
        crossings: 3,
        coefficient: '1.0612',
        status: 'VERIFIED',
      },
      {
        from: '2022-04-01',
        to: '2022-04-30',
        monthly: '1806.16',
        base: { amount: '1806.16', fixedOn: '2022-04-01' },
        crossings: 0,
        coefficient: '1.0000',
        status: 'VERIFIED',
      },
      {
        from: '2022-05-01',
        to: '2022-07-31',
        monthly: '1842.28',
        base: { amount: '1806.16', fixedOn: '2022-04-01' },
        crossings: 1,
        coefficient: '1.0200',
        status: 'UNVERIFIED',
      },
    ]);
  });

  test.each([
    [['show', '--scale', 'nl-wml', '--on', '2025-01-01'], '--scale'],
    [['show', '--scale', 'be-ggmmi', '--on', '2002-01-31'], '1 February 2002'],
    [['show', '--scale', 'be-ggmmi', '--on', '2022-04-01', '--step', '2'], '31 March 2022'],
    [['show', '--scale', 'be-ggmmi', '--on', '2025-02-30'], '--on'],
    [['show', '--scale', 'be-ggmmi', '--on', '2025-02-01', '--hours-per-week', '0'], '--hours-per-week'],
    [['show', '--scale', 'be-ggmmi', '--on', '2025-02-01', '--step', '4'], '--step'],
    [['show', '--on', '2025-02-01'], '--scale'],
    [['history', '--scale', 'be-ggmmi', '--from', '2025-02-01', '--to', '2025-01-01'], '--to'],
    [['history', '--scale', 'be-ggmmi', '--from', '2001-01-01', '--to', '2025-01-01'], '1 February 2002'],
    [['show', '--scale', 'be-ggmmi', '--bogus', 'x'], '--bogus'],
    [['lists'], 'lists'],
  ])('bad input ends with status 2 and names what was wrong: %j', (args, named) => {
    const answer = registry('scales', ...args, '--json');
    expect(answer.status).toBe(2);
    expect(answer.stdout).toBe('');
    expect(answer.stderr).toContain(named);
    expect(answer.stderr).not.toMatch(/^\s+at |node:internal/m);
  });

  test('help is printed where it is asked for', () => {
    expect(registry('scales', 'show', '--help')).toMatchObject({ status: 0, stderr: '' });
    expect(registry('scales', 'show', '--help').stdout).toContain('--hours-per-week');
  });
});
