import { centsOf, dayOf } from '@protocol-registry/domain';
import { openingVersions } from '@protocol-registry/pay';
import { given } from '../register.ts';
import { type Site, signedIn } from '../site.ts';
import { command, contractId, day, employerId, sent, terms, withWorker, workerId } from '../worker/cast.ts';

/** Twelve days after the first day of the version that is due. */
const NOW = Date.parse('2026-07-13T09:00:00Z');
export const UPDATE = '/scales/be-ggmmi/update';

/** A site on which the scale of the register ends before July 2026, with a contract at the amount before. */
export const withDueOn = async (now: () => number): Promise<Site> => {
  const site = await signedIn({ now });
  await withWorker(site.deps.register);
  const contract = command('contract.register', {
    contract: contractId,
    employer: employerId,
    startsOn: dayOf('2025-01-01'),
    endsOn: null,
    noteVerbale: { number: 'FRE/2025/17', date: dayOf('2025-01-04') },
    terms: { ...terms, labourCategory: 'house_staff', scaleCategory: '', grossMonthly: centsOf('2200.00') },
  });
  await given(site.deps.register, workerId, contract);
  const versions = openingVersions(dayOf('2026-06-30'));
  await given(site.deps.register, 'be-ggmmi', command('scale.open', { scale: 'be-ggmmi', model: 'pivot', versions }));
  return site;
};

/** That site on the day of the tests, or at another instant. */
export const withDue = (now: number = NOW): Promise<Site> => withDueOn(() => now);

/** A proposal of what is due. */
export const PROPOSED = { version: '1', 'amount-1': '2233,61', mark: 'VERIFIED', source: 'NAR 43, published 2026', difference: '' };

export const propose = (site: Site, changed: Readonly<Record<string, string>> = {}): Promise<Response> =>
  site.post('/scales/be-ggmmi/propose', sent({ ...PROPOSED, ...changed }));

export const adopt = (site: Site, by = '2026-09-30', version = '2'): Promise<Response> =>
  site.post('/scales/be-ggmmi/adopt', sent({ version, ...day('amend', by) }));
