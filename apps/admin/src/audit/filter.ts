import { FINDING_CODES, type Finding, type FindingCode } from '@protocol-registry/pay';
import type { Request } from '../env.ts';

/** What of an audit is shown: the codes (none chosen: all), a text that the contract contains, and the page. The address carries it. */
export interface FindingFilter {
  readonly codes: readonly FindingCode[];
  readonly contract: string;
  readonly page: number;
}

/** How many findings stand on a page. */
const PAGE_SIZE = 50;

/** Reads the filter from the address; what is no code or no page is left out. */
export const filterOf = (request: Request): FindingFilter => {
  const wanted = new Set(request.req.queries('code') ?? []);
  const page = request.req.query('page') ?? '';
  return {
    codes: FINDING_CODES.filter((code) => wanted.has(code)),
    contract: (request.req.query('contract') ?? '').trim(),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
};

/** The filter as the query of an address; the first page and an empty text are not spelled out. */
export const queryOf = ({ codes, contract, page }: FindingFilter): string => {
  const query = new URLSearchParams();
  for (const code of codes) query.append('code', code);
  if (contract !== '') query.set('contract', contract);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};

const contains = (finding: Finding, contract: string): boolean =>
  contract === '' || finding.contract.toLowerCase().includes(contract.toLowerCase());

/** What the filter lets through, and how often each code occurs among the contracts that it asks for. */
export interface Filtered {
  readonly findings: readonly Finding[];
  readonly counts: ReadonlyMap<FindingCode, number>;
}

/** Applies the filter; the counts disregard the chosen codes, so that each says what choosing it would add. */
export const applyFilter = (findings: readonly Finding[], { codes, contract }: FindingFilter): Filtered => {
  const ofContract = findings.filter((finding) => contains(finding, contract));
  const counts = new Map<FindingCode, number>();
  for (const { code } of ofContract) counts.set(code, (counts.get(code) ?? 0) + 1);
  const chosen = new Set(codes);
  return { findings: chosen.size === 0 ? ofContract : ofContract.filter(({ code }) => chosen.has(code)), counts };
};

/** A page of findings: its number among all, kept within them. */
export interface FindingPage {
  readonly findings: readonly Finding[];
  readonly page: number;
  readonly pages: number;
}

/** The page that is asked for; one past the end is the last. */
export const pageOf = (findings: readonly Finding[], wanted: number): FindingPage => {
  const pages = Math.max(1, Math.ceil(findings.length / PAGE_SIZE));
  const page = Math.min(wanted, pages);
  return { findings: findings.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages };
};
