import type { Request, View } from '../env.ts';
import type { Markup } from '../page/markup.ts';

const FIELD = 'assessed';

/** The address of a page with word of how many contracts were just assessed. */
export const withAssessed = (path: string, contracts: number): string =>
  `${path}?${new URLSearchParams({ [FIELD]: String(contracts) }).toString()}`;

/** Word of the assessment that just ended, where the address says so. */
export const Assessed = ({ view, request }: { readonly view: View; readonly request: Request }): Markup | null => {
  const contracts = request.req.query(FIELD) ?? '';
  if (!/^\d{1,6}$/.test(contracts)) return null;
  return (
    <div class="registry-recorded" role="status" data-focus="" tabindex={-1}>
      <p>{view.t.text('assess.done', { count: Number(contracts) })}</p>
    </div>
  );
};
