import { type ContractId, centsOf, type Day, dayOf, identifierOf, monthOf, type ScaleRow } from '@protocol-registry/domain';
import { openingVersions } from '@protocol-registry/pay';
import {
  adoptVersion,
  endOfDay,
  previewVersion,
  proposeVersion,
  readDossier,
  readScaleBook,
  readScaleUpdates,
  readVerdict,
} from '@protocol-registry/registry';
import { beforeEach, describe, expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { ask, founder, officerOf, type Register, registerFor } from '../register.ts';
import { contracted, house, renamed, second } from '../story.ts';

const GGMMI = 'be-ggmmi';
const FROM = dayOf('2025-02-01');
const LATE = dayOf('2025-03-10');
const AMEND_BY = dayOf('2025-05-31');
const proposer = officerOf('pay_officer');

const row = (monthly: string): ScaleRow => ({
  category: 'step-1',
  seniorityYears: 0,
  monthly: centsOf(monthly),
  weeklyHours: 3800,
  source: 'Invented',
});

const driver = (contract: string, gross: string) =>
  ask(contract === 'C-1' ? 'W-1' : 'W-2', {
    kind: 'contract.agree-terms',
    content: {
      contract: identifierOf<ContractId>(contract),
      noteVerbale: cast.note,
      terms: { ...cast.terms, labourCategory: 'house_staff', scaleCategory: '', from: dayOf('2025-01-15'), grossMonthly: centsOf(gross) },
    },
  });

let register: Register;
beforeEach(async () => {
  register = registerFor();
  const versions = openingVersions(dayOf('2025-01-31'));
  await register.given(
    ...house,
    ...contracted,
    ...renamed(contracted, second),
    driver('C-1', '2080.00'),
    driver('C-2', '2150.00'),
    ask(GGMMI, { kind: 'scale.open', content: { scale: GGMMI, model: 'pivot', versions } }),
  );
});

const propose = (rows: readonly ScaleRow[], changed: object = {}, on: Day = LATE) =>
  register.run(
    proposeVersion(proposer, {
      scale: GGMMI,
      version: null,
      proposal: { kind: 'indexation', from: FROM, rows, mark: 'VERIFIED', difference: null, reason: null, ...changed },
    }),
    on,
  );

const openProposal = async (on: Day): Promise<number> => {
  const book = await register.run(readScaleBook(null), on);
  return [...(book.scales.get(GGMMI)?.state.proposals.keys() ?? [])][0] ?? 0;
};

const adopt = async (on: Day = LATE, amendBy: Day = AMEND_BY) =>
  register.run(adoptVersion(founder, { scale: GGMMI, proposal: await openProposal(on), version: null, amendBy }), on);

describe('a crossing', () => {
  test('makes the scale due on the day of its publication, with the amount by the rule', async () => {
    const before = await register.run(readScaleBook(null), dayOf('2025-01-30'));
    expect(before.scales.get(GGMMI)?.due).toEqual([]);
    const { scales } = await register.run(readScaleBook(null), dayOf('2025-01-31'));
    expect(scales.get(GGMMI)?.due).toMatchObject([{ from: FROM, knownOn: dayOf('2025-01-31'), rows: [{ monthly: 211_189 }] }]);
  });
});

describe('the preview', () => {
  test('names each contract that would fall below, since when, and what it lacks a month', async () => {
    const preview = await register.run(previewVersion(GGMMI, { from: FROM, rows: [row('2111.89')] }), LATE);
    expect(preview.lines).toMatchObject([
      { contract: 'C-1', belowFrom: FROM, agreed: 208_000, required: 211_189, missing: 3189, wasBelow: false },
    ]);
    expect(preview.missing).toBe(3189);
    expect(preview.missions).toMatchObject([{ contracts: 1, missing: 3189 }]);
  });

  test('counts hours, and says who was below the version before as well', async () => {
    const preview = await register.run(previewVersion(GGMMI, { from: FROM, rows: [row('2300.00')] }), LATE);
    expect(preview.lines.map(({ contract, wasBelow }) => [contract, wasBelow])).toEqual([
      ['C-1', false],
      ['C-2', false],
    ]);
    const higher = await register.run(previewVersion(GGMMI, { from: dayOf('2024-05-01'), rows: [row('2300.00')] }), LATE);
    expect(higher.lines.map(({ belowFrom }) => belowFrom)).toEqual([dayOf('2025-01-01'), dayOf('2025-01-01')]);
  });
});

describe('the adoption', () => {
  test('tests every contract anew, opens what falls below and prepares a letter with the deadline (scenario 11)', async () => {
    await propose([row('2111.89')]);
    expect(await adopt()).toMatchObject({ contracts: 2, letters: 1 });
    const { state } = await register.run(readDossier(cast.worker.worker), LATE);
    const below = [...state.findings.values()].filter(({ code }) => code === 'PAY_BELOW_NATIONAL_FLOOR');
    expect(below.map(({ amendBy, month, shortfall }) => [month, shortfall, amendBy])).toEqual([
      [below[0]?.month, 3189, AMEND_BY],
      [below[1]?.month, 3189, AMEND_BY],
    ]);
    expect(state.letters).toMatchObject([{ contract: 'C-1', agreed: 208_000, required: 211_189, amendBy: AMEND_BY, versionFrom: FROM }]);
  });

  test('is refused to the one who proposed', async () => {
    await propose([row('2111.89')]);
    const request = { scale: GGMMI, proposal: await openProposal(LATE), version: null, amendBy: AMEND_BY };
    expect(await register.refusal(adoptVersion(proposer, request), LATE)).toMatchObject({ reasons: [{ code: 'SECOND_OFFICER_NEEDED' }] });
  });

  test('is refused to whoever may not test pay, and nothing is adopted', async () => {
    await propose([row('2111.89')]);
    const request = { scale: GGMMI, proposal: await openProposal(LATE), version: null, amendBy: AMEND_BY };
    expect(await register.refusal(adoptVersion(officerOf('auditor'), request), LATE)).toMatchObject({ _tag: 'Forbidden' });
    expect(await openProposal(LATE)).toBe(request.proposal);
  });
});

describe('a verdict', () => {
  const question = { contract: identifierOf<ContractId>('C-1'), month: monthOf('2025-02'), day: FROM };
  const floorKnown = async (known: Day) => {
    const verdict = await register.run(readVerdict({ ...question, known: endOfDay(known) }), known);
    return verdict._tag === 'Assessed' ? verdict.assessment.floor : verdict._tag;
  };

  test('on the rules known on a past day stays what it was, also when a figure is corrected', async () => {
    await propose([row('2111.98')], { difference: 'As printed.' }, dayOf('2026-03-01'));
    await adopt(dayOf('2026-03-01'), dayOf('2026-06-30'));
    await propose([row('2111.89')], { kind: 'correction', reason: 'Two digits were exchanged.' }, dayOf('2026-03-05'));
    await adopt(dayOf('2026-03-05'), dayOf('2026-06-30'));
    expect(await floorKnown(dayOf('2026-03-02'))).toBe(211_198);
    expect(await floorKnown(dayOf('2026-03-06'))).toBe(211_189);
  });
});

describe('the report of updates', () => {
  test('says how late, by whom, and who was below meanwhile', async () => {
    await propose([row('2111.89')]);
    await adopt();
    const update = (await register.run(readScaleUpdates([2025]), LATE)).find(({ adoptedOn }) => adoptedOn !== null);
    expect(update).toMatchObject({ scale: GGMMI, from: FROM, proposedBy: 'O-7', adoptedBy: 'founder', lagDays: 37, isLate: true });
    expect(update?.below.lines.map(({ contract, missing }) => [contract, missing])).toEqual([['C-1', 3189]]);
  });

  test('has what is due and not adopted, with the days since', async () => {
    const [update] = await register.run(readScaleUpdates([2025]), dayOf('2025-02-11'));
    expect(update).toMatchObject({ from: FROM, adoptedOn: null, adoptedBy: null, lagDays: 10, isLate: true });
    expect(update?.below.lines.map(({ contract }) => contract)).toEqual(['C-1']);
  });
});
