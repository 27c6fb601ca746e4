import { dayOf, formatMonth, type IndexValue, monthOf } from '@protocol-registry/domain';
import { type IndexFile, perform, readScaleBook, recordIndex } from '@protocol-registry/registry';
import { describe, expect, test } from 'vitest';
import { ask, founder, officerOf, registerFor } from '../register.ts';

const value = (month: string, health: string, base = 2013): IndexValue => ({ month: monthOf(month), base, health, smoothed: null });
const file = (values: readonly IndexValue[]): IndexFile => ({
  values,
  source: 'Invented',
  publishedOn: dayOf('2026-11-02'),
  file: 'index.csv',
});
const on = dayOf('2026-11-03');

describe('an index file', () => {
  test('brings its new months, and nothing twice', async () => {
    const register = registerFor();
    const values = [value('2026-07', '103.24', 2025), value('2026-08', '103.50', 2025)];
    expect(await register.run(recordIndex(founder, file(values)), on)).toMatchObject({ unchanged: 1, differing: [], missing: [] });
    expect(await register.run(recordIndex(founder, file(values)), on)).toMatchObject({ added: [], unchanged: 2 });
    expect(await register.acts()).toBe(1);
  });

  test('names a month that is missing, and one that was published with another figure, which it does not take', async () => {
    const register = registerFor();
    const values = [value('2026-07', '103.29', 2025), value('2026-10', '103.90', 2025)];
    const { differing, missing } = await register.run(recordIndex(founder, file(values)), on);
    expect(missing.map(({ month }) => formatMonth(month))).toEqual(['2026-08', '2026-09']);
    expect(differing).toEqual([{ month: monthOf('2026-07'), base: 2025, held: '103.24', found: '103.29' }]);
    const { index } = await register.run(readScaleBook(null), on);
    expect([...index.state.values.keys()]).toEqual(['2026-10 2025']);
  });

  test('is not for everybody', async () => {
    const register = registerFor();
    expect(await register.refusal(recordIndex(officerOf('auditor'), file([value('2026-08', '103.50', 2025)])), on)).toMatchObject({
      _tag: 'Forbidden',
      permission: 'index.record',
    });
  });
});

describe('a change of base', () => {
  const inBase = (base: number, of: (index: number) => string) =>
    ['2026-11', '2026-12', '2027-01', '2027-02'].map((month, index) => value(month, of(index), base));

  test('leads the pivot over by the official coefficient, and a month of the new base can reach it', async () => {
    const register = registerFor();
    await register.given(
      ask('be', {
        kind: 'index.change-base',
        content: { from: 2025, to: 2030, operation: 'divide', coefficient: '2', source: 'Invented', mark: 'UNVERIFIED' },
      }),
    );
    const day = dayOf('2027-03-01');
    const values = inBase(2030, () => '60.00');
    await register.run(recordIndex(founder, { ...file(values), publishedOn: dayOf('2027-02-26') }), day);
    const { scales } = await register.run(readScaleBook(null), day);
    expect(scales.get('be-ggmmi')?.due.map(({ from }) => from)).toContain(dayOf('2027-03-01'));
  });

  test('a figure that is revised takes the crossing back, or brings it', async () => {
    const register = registerFor();
    const day = dayOf('2027-03-01');
    const values = inBase(2025, () => '104.30');
    await register.run(recordIndex(founder, { ...file(values), publishedOn: dayOf('2027-02-26') }), day);
    const due = async () => (await register.run(readScaleBook(null), day)).scales.get('be-ggmmi')?.due.length ?? 0;
    const before = await due();
    const revised = { ...value('2027-02', '108.00', 2025), publishedOn: day, source: 'Invented', reason: 'Published anew.' };
    await register.run(perform(founder, ask('be', { kind: 'index.revise', content: revised })), day);
    expect([before, await due()]).toEqual([0, 1]);
  });
});
