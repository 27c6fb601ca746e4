import { identifierOf, type OfficerId } from '@protocol-registry/domain';
import { readOffice } from '@protocol-registry/registry';
import { Result } from 'effect';
import type { Register } from '../register.ts';
import { loadDemonstration } from './load.ts';
import { DEMONSTRATOR } from './office.ts';

/** Why a demonstration cannot be given. */
export type NoDemonstration = 'not-a-demonstration' | 'failed';

/**
 * Makes an empty register a demonstration, and takes one that is a demonstration already as it is. A register that somebody keeps is none:
 * a demonstration signs anybody in.
 */
export const prepareDemonstration = async (register: Register): Promise<Result.Result<void, NoDemonstration>> => {
  const loaded = await register.run(loadDemonstration);
  if (Result.isFailure(loaded)) return Result.fail('failed');
  const office = await register.run(readOffice);
  if (Result.isFailure(office)) return Result.fail('failed');
  const first = office.success.state.officers.get(identifierOf<OfficerId>('O-1'));
  return first?.login === DEMONSTRATOR.login && first.name === DEMONSTRATOR.name
    ? Result.succeed(undefined)
    : Result.fail('not-a-demonstration');
};
