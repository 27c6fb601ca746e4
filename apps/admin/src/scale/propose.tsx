import type { Day } from '@protocol-registry/domain';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { DueShown } from './update.tsx';
import { askedScale, type UpdateRead } from './update-read.ts';
import { type VersionForm, versionForm } from './version-form.tsx';

const formOf = (view: View, read: UpdateRead): VersionForm => {
  const [due] = read.scale.due;
  return {
    kind: 'indexation',
    title: 'scale-update.propose.title',
    lead: due === undefined ? 'scale-update.due.none' : 'scale-update.propose.lead',
    action: pathTo(paths.scalePropose, { id: read.scale.state.id }),
    rows: due?.rows ?? [],
    from: due?.from ?? (0 as Day),
    above: due === undefined ? null : <DueShown view={view} read={read} due={due} />,
    isOpen: due !== undefined,
  };
};

/** The proposal of the version that is due, with the amounts as they were published. */
export const proposeRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.scalePropose,
    title: 'scale-update.propose',
    asked: askedScale,
    fresh: ({ scale }) => freshForm({}, scale.version),
    ...versionForm(formOf),
  });
