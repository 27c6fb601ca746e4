import { type Day, dayOf, firstDay, formatDay, type Month, monthOf, nextMonth, type ScaleRow } from '@protocol-registry/domain';
import { ggmmiBases, openingVersions, publicationDay, publishedGgmmi } from '@protocol-registry/pay';
import { adoptVersion, proposeVersion, readScaleBook } from '@protocol-registry/registry';
import { expect, test } from 'vitest';
import { ask, founder, officerOf, type Register, registerFor } from '../register.ts';

const GGMMI = 'be-ggmmi';
const OPENED = dayOf('2014-03-31');
const proposer = officerOf('pay_officer');

const bookOn = (register: Register, day: Day) => register.run(readScaleBook(null), day);

const floorOn = async (register: Register, day: Day) => {
  const read = (await bookOn(register, day)).scales.get(GGMMI);
  if (read === undefined) throw new RangeError('The floor is not held');
  return read;
};

/** An officer proposes what was published, and another adopts it, both on a day. */
const adopt = async (register: Register, on: Day, kind: 'indexation' | 'amendment', from: Day, rows: readonly ScaleRow[]) => {
  const reason = kind === 'amendment' ? 'Collective agreement.' : null;
  const proposal = { kind, from, rows, mark: 'VERIFIED', difference: null, reason } as const;
  await register.run(proposeVersion(proposer, { scale: GGMMI, version: null, proposal }), on);
  const [key = 0] = (await floorOn(register, on)).state.proposals.keys();
  await register.run(adoptVersion(founder, { scale: GGMMI, proposal: key, version: null, amendBy: on }), on);
};

const isAgreed = (day: Day): boolean => ggmmiBases.some(({ from, step }) => step === 1 && from === day);

/** What an agreement fixed, as it was read: on the day of a new base the computed amount is that base. */
const agreedRows = (day: Day): readonly ScaleRow[] => openingVersions(day).at(-1)?.rows ?? [];

test('months that are published one by one give each published amount on its day, and none on another', async () => {
  const register = registerFor();
  const versions = openingVersions(OPENED);
  await register.given(ask(GGMMI, { kind: 'scale.open', content: { scale: GGMMI, model: 'pivot', versions } }));
  const known: string[] = [];
  for (let month: Month = monthOf('2014-03'); month <= monthOf('2026-06'); month = nextMonth(month)) {
    const published = publicationDay(month);
    const first = firstDay(nextMonth(month));
    expect((await floorOn(register, (published - 1) as Day)).due, formatDay(published)).toEqual([]);
    const { due } = await floorOn(register, published);
    for (const { from, knownOn, rows } of due) {
      expect([from, knownOn]).toEqual([first, published]);
      known.push(formatDay(from));
      await adopt(register, first, 'indexation', from, rows);
    }
    if (isAgreed(first)) await adopt(register, first, 'amendment', first, agreedRows(first));
  }
  const { state } = await floorOn(register, dayOf('2026-07-01'));
  // The agreement of July 2021 made the running amount the base: no amount was published, and every later one follows from it.
  const adopted = state.versions
    .filter(({ from }) => from > OPENED && from !== dayOf('2021-07-01'))
    .map(({ from, rows }) => [formatDay(from), rows[0]?.monthly]);
  expect(adopted).toEqual(publishedGgmmi.filter(({ from }) => from > OPENED).map(({ cents, from }) => [formatDay(from), cents]));
  expect(known).toHaveLength(16);
}, 120_000);
