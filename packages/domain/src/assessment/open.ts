import type { Finding } from './assessment.ts';

/**
 * The findings that nothing has closed.
 *
 * @example
 * ```ts
 * import { openFindings } from '@protocol-registry/domain';
 *
 * openFindings({ findings: new Map([['C-1 2026-01', { code: 'PAY_CASH', closure: null }]]) }).map(({ code }) => code) // => ['PAY_CASH']
 * ```
 */
export const openFindings = <F extends Pick<Finding, 'closure'>>({
  findings,
}: {
  readonly findings: ReadonlyMap<string, F>;
}): readonly F[] => [...findings.values()].filter(({ closure }) => closure === null);
