import type { RecordedAct } from '@protocol-registry/registry';

const correctedBy = ({ content }: RecordedAct): unknown =>
  typeof content === 'object' && content !== null && 'corrects' in content ? content.corrects : null;

/**
 * The act that says today what an act said: the last of the corrections of it. So an address or a form that names an act leads on where others corrected it in the meantime.
 */
export const successorOf = (acts: readonly RecordedAct[], version: number): number =>
  acts.reduce((latest, act) => (correctedBy(act) === latest ? act.version : latest), version);
