import { centsOf, dayOf, formatCents, formatDay } from '@protocol-registry/domain';
import {
  atIndex,
  compareWithScale,
  ggmmiHistory,
  heldScales,
  listScales,
  type Scale,
  type ScaleVersion,
  scaleOn,
} from '@protocol-registry/pay';
import { BigDecimal, Result } from 'effect';
import { describe, expect, test } from 'vitest';

const scale = (wanted: string): Scale => {
  const found = listScales().find(({ id }) => id === wanted);
  if (found === undefined) throw new Error(`No scale ${wanted}`);
  return found;
};

const versionOn = (id: string, day: string): ScaleVersion => Result.getOrThrow(scaleOn(scale(id), dayOf(day)));
const points = (base: string, factor: string, index: string): Parameters<typeof atIndex>[0] => ({
  base: BigDecimal.fromStringUnsafe(base),
  factor: BigDecimal.fromStringUnsafe(factor),
  index: BigDecimal.fromStringUnsafe(index),
});

describe('the social minimum wage of Luxembourg', () => {
  test.each([
    ['2005-01-01', '230.53', '1', '636.26', '1466.77'],
    ['2005-01-01', '230.53', '1.2', '636.26', '1760.12'],
    ['2023-09-01', '272.22', '1', '944.43', '2570.93'],
    ['2023-09-01', '272.22', '1.2', '944.43', '3085.11'],
    ['2025-01-01', '279.30', '1', '944.43', '2637.79'],
    ['2025-01-01', '279.30', '1.2', '944.43', '3165.35'],
    ['2025-05-01', '279.30', '1', '968.04', '2703.74'],
    ['2025-05-01', '279.30', '1.2', '968.04', '3244.48'],
  ])('from %s: %s x %s x %s / 100 is %s', (_, base, factor, index, expected) => {
    expect(formatCents(atIndex(points(base, factor, index)))).toBe(expected);
  });

  const read = heldScales.flatMap(({ amounts, id }) =>
    amounts
      .filter(({ base, index }) => base !== null && index !== null)
      .map(({ from, monthlyCents }) => ({ id, day: formatDay(from), amount: formatCents(monthlyCents) })),
  );

  test('has fourteen amounts whose base and index were read', () => {
    expect(read).toHaveLength(14);
  });

  test.each(read)('$id on $day comes out as it was published: $amount', ({ amount, day, id }) => {
    const version = versionOn(id, day);
    expect([formatCents(version.monthlyCents), version.arithmetic.model, version.status]).toEqual([amount, 'index-points', 'VERIFIED']);
  });

  test('rounds once: the base of the skilled is not rounded before the index', () => {
    expect(formatCents(atIndex(points('272.22', '1.2', '877.01')))).toBe('2864.88');
    expect(formatCents(atIndex(points('326.66', '1', '877.01')))).toBe('2864.84');
  });

  test('rounds half up', () => {
    expect(atIndex(points('1', '1', '0.5'))).toBe(1);
    expect(atIndex(points('1', '1', '0.4999'))).toBe(0);
  });

  test.each(['2011-10-01', '2018-08-01', '2022-04-01'])('of %s stands as published, without arithmetic', (day) => {
    expect(versionOn('lu-minimum-wage', day).arithmetic).toEqual({ model: 'dated' });
  });

  test('keeps visible that the first day of an amount was not read', () => {
    expect(versionOn('lu-minimum-wage', '2011-05-01').status).toBe('UNVERIFIED');
  });

  test.each([
    ['2004-12-31', 'refusal.scale-not-held-before'],
    ['2005-10-01', 'refusal.scale-not-held-on'],
    ['2018-07-31', 'refusal.scale-not-held-on'],
    ['2018-09-01', 'refusal.scale-not-held-on'],
  ])('is refused on %s, which no amount is known to cover', (day, key) => {
    expect(scaleOn(scale('lu-minimum-wage'), dayOf(day))).toMatchObject({ failure: { _tag: 'ScaleRefusal', message: { key } } });
  });
});

describe('the scales held', () => {
  test.each(listScales())('$id: versions ascend without overlap, from the first day to the last', ({ from, to, versions }) => {
    expect([versions[0]?.from, versions.at(-1)?.to]).toEqual([from, to]);
    for (const [index, version] of versions.entries()) {
      const next = versions[index + 1];
      if (next !== undefined) expect(version.to !== null && version.to < next.from, formatDay(version.from)).toBe(true);
      expect(version.source).not.toBe('');
    }
  });

  test('say on which basis and in which currency', () => {
    expect(listScales().map(({ basis, country, currency, kind }) => [country, kind, currency, basis])).toEqual([
      ['BE', 'national-floor', 'EUR', 'gross'],
      ['LU', 'national-floor', 'EUR', 'gross'],
      ['LU', 'national-floor', 'EUR', 'gross'],
      ['CH', 'private-servants', 'CHF', 'net'],
    ]);
  });

  test('the GGMMI among them is its first step', () => {
    const versions = ggmmiHistory(1).map(({ base, coefficient, crossings, from, monthlyCents, source, status, to }) => ({
      from,
      to,
      monthlyCents,
      arithmetic: { model: 'pivot', base, crossings, coefficient },
      status,
      source,
    }));
    expect(scale('be-ggmmi').versions).toEqual(versions);
  });

  test('Switzerland has one dated amount, net', () => {
    expect(scale('ch-odpr-43').versions).toMatchObject([
      { from: dayOf('2011-07-01'), to: null, monthlyCents: 120_000, arithmetic: { model: 'dated' }, status: 'VERIFIED' },
    ]);
  });
});

describe('an amount against a scale', () => {
  const euro = { cents: centsOf('2600.00'), currency: 'EUR', basis: 'gross' } as const;

  test.each([
    ['lu-minimum-wage', '2600.00', '103.74'],
    ['lu-minimum-wage', '2703.74', '0.00'],
    ['lu-minimum-wage', '3000.00', '0.00'],
    ['lu-minimum-wage-skilled', '2600.00', '644.48'],
    ['be-ggmmi', '2100.00', '11.89'],
  ])('%s: %s lacks %s', (id, cents, shortfall) => {
    const compared = compareWithScale({ ...euro, cents: centsOf(cents) }, scale(id), dayOf('2025-05-15'));
    expect(formatCents(Result.getOrThrow(compared).shortfallCents)).toBe(shortfall);
  });

  test.each([
    ['ch-odpr-43', euro, '2025-05-15', 'currency'],
    ['ch-odpr-43', { ...euro, basis: 'net' }, '2025-05-15', 'currency'],
    ['ch-odpr-43', { ...euro, currency: 'CHF' }, '2025-05-15', 'basis'],
    ['lu-minimum-wage', { ...euro, basis: 'net' }, '2025-05-15', 'basis'],
    ['lu-minimum-wage', euro, '2015-05-15', 'day'],
    ['be-ggmmi', euro, '2002-01-31', 'day'],
  ] as const)('%s, %j on %s is refused for the %s', (id, pay, day, reason) => {
    const compared = compareWithScale(pay, scale(id), dayOf(day));
    if (Result.isSuccess(compared)) throw new Error('compared');
    expect(compared.failure).toMatchObject({ _tag: 'ComparisonRefusal', reason });
    expect(compared.failure.message.key).toMatch(/^refusal\.scale-/);
  });
});
