import type { Day, OfficerId } from '@protocol-registry/domain';
import type { WorkerDates } from '@protocol-registry/registry';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import type { NamedDossier } from '../read.ts';

/** What the sections of a dossier are made from. */
export interface SectionParts {
  readonly view: View;
  readonly read: NamedDossier;
  readonly today: Day;
  readonly dates: WorkerDates;
  readonly officers: ReadonlyMap<OfficerId, string>;
}

/** What stands in a section without anything. */
export const NothingYet = ({ text }: { readonly text: string }): Markup => <p class="registry-none">{text}</p>;
