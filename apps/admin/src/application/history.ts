import type { Application, Dossier, DossierAct } from '@protocol-registry/domain';
import { type RecordedAct, readAct } from '@protocol-registry/registry';
import { Result } from 'effect';

/** Whether an act of the dossier is about an application, its interviews, or its contract's pay while it waited. */
const concerns = ({ kind, content }: DossierAct, application: Application, { interviews }: Dossier): boolean => {
  if (kind === 'pay.assessed') {
    const { assessedOn, contract } = content;
    const isMeanwhile = assessedOn >= application.lodgedOn && (application.endedOn === null || assessedOn <= application.endedOn);
    return contract === application.contract && isMeanwhile;
  }
  if ('application' in content) return content.application === application.id;
  return 'interview' in content && content.interview !== null && interviews.get(content.interview)?.application === application.id;
};

/** The acts of a dossier that are about one application, from the first to the last. An act whose content was erased is about nothing any more. */
export const historyOf = (application: Application, dossier: Dossier, acts: readonly RecordedAct[]): readonly RecordedAct[] =>
  acts.filter((recorded) => {
    const act = recorded.content === null ? null : readAct(recorded);
    return act !== null && Result.isSuccess(act) && concerns(act.success as DossierAct, application, dossier);
  });
