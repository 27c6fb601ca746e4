import { type ContractId, formatMonth, type Month, parseIdentifier, parseMonth } from '@protocol-registry/domain';
import type { FindingLine } from '@protocol-registry/registry';
import { Option } from 'effect';
import type { Request } from '../env.ts';
import { paths, pathTo } from '../paths.ts';

/** What a finding is named by in the register. */
export interface FindingName {
  readonly contract: ContractId;
  readonly month: Month;
  readonly code: string;
}

/** The address of a finding. */
export const findingPath = ({ contract, month, code }: FindingName | FindingLine): string =>
  pathTo(paths.finding, { contract, month: formatMonth(month), code });

/** The finding that an address names, null where it names none. */
export const namedFinding = (request: Request): FindingName | null => {
  const contract = parseIdentifier<ContractId>(request.req.param('contract') ?? '');
  const month = parseMonth(request.req.param('month') ?? '');
  const code = request.req.param('code') ?? '';
  return Option.isNone(contract) || Option.isNone(month) ? null : { contract: contract.value, month: month.value, code };
};
