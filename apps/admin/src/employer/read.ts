import { type Employer, type EmployerId, parseIdentifier } from '@protocol-registry/domain';
import { failure, readEmployer, type StreamRead } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Request } from '../env.ts';
import type { RegisterEffect } from '../register.ts';

/** An employer as the register has it now. */
export type EmployerRead = StreamRead<Employer>;

/** The employer that the address of a request names. */
export const askedEmployer = (request: Request): RegisterEffect<EmployerRead> => {
  const id = request.req.param('id') ?? '';
  return Option.match(parseIdentifier<EmployerId>(id), {
    onNone: () => Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'employer', id } })),
    onSome: readEmployer,
  });
};
