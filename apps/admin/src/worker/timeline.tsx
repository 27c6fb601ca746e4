import type { DossierAct } from '@protocol-registry/domain';
import type { Markup } from '../page/markup.ts';
import type { Names } from '../timeline/said.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { say } from './act/say.ts';
import type { SectionParts } from './section/parts.tsx';

const namesOf = ({ officers, read: { employers } }: SectionParts): Names => ({
  employer: (id) => employers.get(id)?.name ?? id,
  officer: (id) => officers.get(id) ?? id,
});

/** Every act of a dossier, the newest first. */
export const DossierTimeline = (parts: SectionParts): Markup => {
  const { view, officers, read } = parts;
  const names = namesOf(parts);
  return <Timeline view={view} acts={read.acts} officers={officers} say={(act) => say(act as DossierAct, view.t, names)} />;
};
