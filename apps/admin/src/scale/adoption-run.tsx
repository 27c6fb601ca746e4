import type { AdoptionRun } from '@protocol-registry/registry';
import type { Request, View } from '../env.ts';
import type { Markup } from '../page/markup.ts';

const FIELDS = ['contracts', 'findings', 'letters'] as const;

/** The address of a page with word of what an adoption came to. */
export const withAdopted = (path: string, run: AdoptionRun): string =>
  `${path}?${new URLSearchParams(Object.fromEntries(FIELDS.map((name) => [name, String(run[name])]))).toString()}`;

/** Word of the adoption that was just made, where the address says so. */
export const Adopted = ({ view, request }: { readonly view: View; readonly request: Request }): Markup | null => {
  const [contracts = '', findings = '', letters = ''] = FIELDS.map((name) => request.req.query(name) ?? '');
  if (![contracts, findings, letters].every((text) => /^\d{1,6}$/.test(text))) return null;
  const values = { contracts: Number(contracts), findings: Number(findings), letters: Number(letters) };
  return (
    <div class="registry-recorded" role="status" data-focus="" tabindex={-1}>
      <p>{view.t.text('scale-update.done', values)}</p>
    </div>
  );
};
