import { type Message, message } from '@protocol-registry/domain';
import { isMessageKey } from '@protocol-registry/language';
import type { RegistryFailure } from '@protocol-registry/registry';
import { type BadInput, refused } from '../bad-input.ts';

const takenText = (what: string): Message => message(isMessageKey(`taken.${what}`) ? `taken.${what}` : 'taken.other');

/** What the register refused, as the caller is told: the reasons are sentences, whatever the command line names stays a name. */
export const refusedBy = ({ reason }: RegistryFailure): BadInput => {
  switch (reason._tag) {
    case 'Refused':
      return refused(
        message('register.refused'),
        reason.reasons.map((one) => one.message),
      );
    case 'Taken':
      return refused(message('register.taken'), [takenText(reason.what)]);
    case 'Conflict':
      return refused(message('register.conflict'), [reason.stream.id]);
    case 'Forbidden':
      return refused(message('register.forbidden'), [reason.permission]);
    case 'NotFound':
      return refused(message('register.not-found'), [reason.stream.id]);
    case 'StoreFailed':
      return refused(message('register.failed'), [reason.message]);
  }
};
