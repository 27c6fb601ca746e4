import { type Cents, type Command, type Commands, centsOf, dayOf, type Month, monthOf } from '@protocol-registry/domain';
import { given } from '../register.ts';
import { type Site, signedIn } from '../site.ts';
import { command, contractId, employerId, terms, withWorker, workerId } from '../worker/cast.ts';

type Findings = Commands['pay.assess']['findings'];

/** When an assessment was made, and the day that it set for the amendment. */
interface Assessing {
  readonly assessedOn?: string;
  readonly amendBy?: string;
}

/** The address of the finding that `found` makes. */
export const BELOW = '/findings/C-1/2026-05/PAY_BELOW_NATIONAL_FLOOR';

/** Pay below the floor in a month, by so much. */
export const below = (month: Month, shortfall: Cents): Findings[number] => ({
  month,
  code: 'PAY_BELOW_NATIONAL_FLOOR',
  due: centsOf('2189.81'),
  agreed: (centsOf('2189.81') - shortfall) as Cents,
  paid: centsOf('0.00'),
  shortfall,
  scaleVersion: 'be-ggmmi@2026-04-01',
});

/** An assessment of some months as it is put on record. */
export const assessed = (from: string, to: string, findings: Findings, { assessedOn = '2026-07-10', amendBy }: Assessing = {}): Command =>
  command('pay.assess', {
    contract: contractId,
    from: monthOf(from),
    to: monthOf(to),
    assessedOn: dayOf(assessedOn),
    sectorScale: null,
    amendBy: amendBy === undefined ? null : dayOf(amendBy),
    findings,
  });

/** An assessment of May 2026 that found the pay below the floor, by so much. */
export const found = (shortfall: string, assessing: Assessing = {}): Command =>
  assessed('2026-05', '2026-05', [below(monthOf('2026-05'), centsOf(shortfall))], assessing);

/** A site with the contract of house staff at so much a month, whose pay is held against the national floor alone; then whatever else is asked. */
export const withPay = async (grossMonthly: string, ...then: readonly Command[]): Promise<Site> => {
  const site = await signedIn();
  await withWorker(site.deps.register);
  const contract = command('contract.register', {
    contract: contractId,
    employer: employerId,
    startsOn: dayOf('2025-01-01'),
    endsOn: null,
    noteVerbale: { number: 'FRE/2025/17', date: dayOf('2025-01-04') },
    terms: { ...terms, labourCategory: 'house_staff', scaleCategory: '', grossMonthly: centsOf(grossMonthly) },
  });
  await given(site.deps.register, workerId, contract, ...then);
  return site;
};
