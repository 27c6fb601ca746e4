import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { askedScale, type UpdateRead } from './update-read.ts';
import { type VersionForm, versionForm } from './version-form.tsx';

const formOf = (_: View, { scale }: UpdateRead): VersionForm => ({
  kind: 'amendment',
  title: 'scale-update.amend.title',
  lead: 'scale-update.amend.lead',
  action: pathTo(paths.scaleAmend, { id: scale.state.id }),
  rows: scale.state.versions.at(-1)?.rows ?? [],
  from: null,
  above: null,
  isOpen: true,
});

/** The proposal of new amounts from a day, because the law or an agreement changed. */
export const amendRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.scaleAmend,
    title: 'scale-update.amend',
    asked: askedScale,
    fresh: ({ scale }) => freshForm({}, scale.version),
    ...versionForm(formOf),
  });
