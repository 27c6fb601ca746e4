import { describe, expect, test } from 'vitest';
import { json, registry } from './registry.ts';

describe('registry scales', () => {
  test('list', () => {
    expect(json('scales', 'list')).toEqual([
      { id: 'be-ggmmi', name: expect.any(String), country: 'BE', kind: 'national-floor', from: '2002-02-01', to: null },
      { id: 'lu-minimum-wage', name: expect.any(String), country: 'LU', kind: 'national-floor', from: '2005-01-01', to: null },
      { id: 'lu-minimum-wage-skilled', name: expect.any(String), country: 'LU', kind: 'national-floor', from: '2005-01-01', to: null },
      { id: 'ch-odpr-43', name: expect.any(String), country: 'CH', kind: 'private-servants', from: '2011-07-01', to: null },
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

  test('show gives the base and the index of a scale that has them', () => {
    expect(json('scales', 'show', '--scale', 'lu-minimum-wage', '--on', '2025-05-15')).toEqual({
      scale: 'lu-minimum-wage',
      on: '2025-05-15',
      version: '2025-05-01',
      to: null,
      monthly: '2703.74',
      hourly: null,
      currency: 'EUR',
      basis: 'gross',
      model: 'index-points',
      base: { amount: '279.30', index: '100' },
      factor: '1',
      index: '968.04',
      crossings: null,
      coefficient: null,
      status: 'VERIFIED',
      source: expect.stringContaining('mondaq.com'),
    });
    expect(json('scales', 'show', '--scale', 'lu-minimum-wage-skilled', '--on', '2023-01-15')).toMatchObject({
      monthly: '2864.88',
      factor: '1.2',
      to: '2023-01-31',
    });
  });

  test('show gives a dated amount as it was published', () => {
    expect(json('scales', 'show', '--scale', 'ch-odpr-43')).toMatchObject({
      on: '2026-11-24',
      version: '2011-07-01',
      monthly: '1200.00',
      currency: 'CHF',
      basis: 'net',
      model: 'dated',
      base: null,
      index: null,
      status: 'VERIFIED',
    });
  });

  test('history of another country has its currency and basis, and leaves out days for which no amount is known', () => {
    expect(json('scales', 'history', '--scale', 'lu-minimum-wage', '--from', '2018-09-01', '--to', '2023-01-01')).toMatchObject([
      { from: '2022-04-01', to: '2022-12-31', monthly: '2313.38', model: 'dated', base: null, index: null },
      { from: '2023-01-01', to: '2023-01-31', monthly: '2387.40', currency: 'EUR', basis: 'gross', index: '877.01' },
    ]);
    expect(json('scales', 'history', '--scale', 'ch-odpr-43', '--from', '2020-01-01', '--to', '2021-01-01')).toMatchObject([
      { from: '2011-07-01', to: null, monthly: '1200.00', currency: 'CHF', basis: 'net' },
    ]);
  });

  test.each([
    [['show', '--scale', 'lu-minimum-wage', '--on', '2025-05-15', '--step', '1'], '--step'],
    [['show', '--scale', 'ch-odpr-43', '--on', '2025-05-15', '--hours-per-week', '40'], '--hours-per-week'],
    [['history', '--scale', 'ch-odpr-43', '--from', '2020-01-01', '--to', '2021-01-01', '--step', '2'], '--step'],
  ])('an option that the scale has no use for is bad input: %j', (args, flag) => {
    const { status, stderr, stdout } = registry('scales', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${flag}: expected no value, since this option does not apply to the scale`);
  });

  test.each([
    [['show', '--scale', 'lu-minimum-wage', '--on', '2018-09-01'], 'is known for 1 September 2018'],
    [['show', '--scale', 'ch-odpr-43', '--on', '2011-06-30'], '1 July 2011'],
    [['history', '--scale', 'ch-odpr-43', '--from', '2010-01-01', '--to', '2012-01-01'], '1 July 2011'],
    [['history', '--scale', 'lu-minimum-wage', '--from', '2015-01-01', '--to', '2015-12-31'], 'is known for 1 January 2015'],
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
