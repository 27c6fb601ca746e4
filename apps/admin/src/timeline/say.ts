import type { DossierAct } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import { type RecordedAct, readAct } from '@protocol-registry/registry';
import { Result } from 'effect';
import { sayEmployer } from '../employer/say.ts';
import { sayMission } from '../mission/say.ts';
import { say } from '../worker/act/say.ts';
import type { Names, Said } from './said.ts';

/** What a recorded act said, whatever it was about; null where its title says all, and where nothing of it can be read. */
export const sayRecorded = (recorded: RecordedAct, t: Translator, names: Names): Said | null => {
  const read = recorded.content === null ? null : readAct(recorded);
  if (read === null || Result.isFailure(read)) return null;
  switch (recorded.stream.kind) {
    case 'worker':
      return say(read.success as DossierAct, t, names);
    case 'employer':
      return sayEmployer(read.success, t);
    case 'mission':
      return sayMission(read.success, t);
    default:
      return null;
  }
};
