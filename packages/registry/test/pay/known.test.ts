import { type ContractId, type Day, formatMonth } from '@protocol-registry/domain';
import { auditRegister, endOfDay, perform, readDossier, readVerdict } from '@protocol-registry/registry';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as cast from '../../../domain/test/cast.ts';
import { founder, type Register, registerFor } from '../register.ts';
import { contracted, house } from '../story.ts';
import { BEGIN, MONTHS, payDraws, tell } from './pay-history.ts';

const [from, to] = [MONTHS[0] ?? MONTHS[1], MONTHS.at(-1)] as [(typeof MONTHS)[number], (typeof MONTHS)[number]];

const opened = async (): Promise<Register> => {
  const register = registerFor();
  for (const request of [...house, ...contracted]) await register.run(perform(founder, request), BEGIN);
  return register;
};

/** Every verdict of a register as known at the end of a day, by contract and month. */
const verdictsOn = async (register: Register, known: Day, contracts: readonly ContractId[]) => {
  const verdicts = new Map<string, unknown>();
  for (const contract of contracts) {
    for (const month of MONTHS) {
      const question = { contract, month, day: null, known: endOfDay(known) };
      const verdict = await register.run(readVerdict(question));
      verdicts.set(`${contract} ${formatMonth(month)}`, verdict._tag === 'NotOnRecord' ? verdict._tag : verdict);
    }
  }
  return verdicts;
};

const contractsOf = async (register: Register): Promise<readonly ContractId[]> => {
  const { state } = await register.run(readDossier(cast.worker.worker));
  return [...state.contracts.keys()];
};

const auditOf = (register: Register, known: Day | null) =>
  register.run(auditRegister(founder, { contract: null, from, to, known: known === null ? null : endOfDay(known) }));

test('what is recorded later changes neither a verdict nor an audit that was known before, and both agree with what stood on record then', async () => {
  const seen = { verdicts: 0, findings: 0, outcomes: new Set<string>() };
  await fc.assert(
    fc.asyncProperty(payDraws, async (draws) => {
      const register = await opened();
      const then = new Map<Day, { readonly verdicts: ReadonlyMap<string, unknown>; readonly audit: unknown }>();
      await tell(register, draws, async (today) => {
        const audit = await auditOf(register, null);
        const verdicts = await verdictsOn(register, today, await contractsOf(register));
        then.set(today, { verdicts, audit });
        seen.findings += audit.summary.findings;
        const found = [...verdicts.values()].flatMap((verdict) => {
          const { findings = [], outcome = 'none' } = verdict as { findings?: readonly { finding: unknown }[]; outcome?: string };
          seen.outcomes.add(outcome);
          return findings.map(({ finding }) => finding);
        });
        expect(found).toEqual(audit.found.flatMap(({ report }) => report.findings));
      });
      for (const [day, { audit, verdicts }] of then) {
        const contracts = [...new Set([...verdicts.keys()].map((key) => key.split(' ')[0] as ContractId))];
        expect(await verdictsOn(register, day, contracts)).toEqual(verdicts);
        expect(await auditOf(register, day)).toEqual(audit);
        seen.verdicts += verdicts.size;
      }
    }),
    { numRuns: 12 },
  );
  expect(seen.verdicts).toBeGreaterThan(500);
  expect(seen.findings).toBeGreaterThan(100);
  expect([...seen.outcomes].toSorted()).toEqual(['below_scale', 'in_order', 'none', 'unknown']);
});
