import type { ActOf } from '../act/act.ts';
import type { Adoption, DatedRows, OpenProposal, PayScale, ScaleActs, ScaleAdoption, ScaleVersion } from './scale.ts';

const byDay = (versions: readonly ScaleVersion[]): readonly ScaleVersion[] => versions.toSorted((a, b) => a.from - b.from);

const takenOver = (dated: readonly DatedRows[], setBy: number): readonly ScaleVersion[] =>
  byDay(dated.map(({ from, rows, mark }) => ({ from, rows, mark, adoption: null, setBy })));

const opened = (id: string, model: PayScale['model'], file: string | null, versions: readonly ScaleVersion[]): PayScale => ({
  id,
  model,
  file,
  versions,
  proposals: new Map(),
  replaced: [],
});

const loaded = ({ scale, file, rows }: ScaleActs['sector-scale.loaded'], version: number): PayScale => {
  const byFrom = Map.groupBy(rows, ({ effectiveFrom }) => effectiveFrom);
  const dated = [...byFrom].map(
    ([from, ofDay]): DatedRows => ({
      from,
      rows: ofDay.map(({ category, monthly, seniorityYears, source, weeklyHours }) => ({
        category,
        seniorityYears,
        monthly,
        weeklyHours,
        source,
      })),
      mark: 'SECONDARY',
    }),
  );
  return opened(scale, 'january', file, takenOver(dated, version));
};

const without = (proposals: PayScale['proposals'], key: number): PayScale['proposals'] =>
  new Map([...proposals].filter(([version]) => version !== key));

const versionOf = (proposal: OpenProposal, { adoptedBy, adoptedOn, amendBy }: ScaleAdoption, setBy: number): ScaleVersion => {
  const adoption: Adoption = { proposal, adoptedBy, adoptedOn, amendBy };
  return { from: proposal.from, rows: proposal.rows, mark: proposal.mark, adoption, setBy };
};

/** The scale with a version in force; a version of the same day gives way to it and is kept apart. */
const inForce = (scale: PayScale, adopted: ScaleVersion): PayScale => {
  const before = scale.versions.filter(({ from }) => from === adopted.from);
  return {
    ...scale,
    versions: byDay([...scale.versions.filter(({ from }) => from !== adopted.from), adopted]),
    replaced: [...scale.replaced, ...before.map((version) => ({ ...version, replacedBy: adopted.setBy }))],
  };
};

const adopted = (scale: PayScale, content: ScaleAdoption, version: number): PayScale => {
  const proposal = scale.proposals.get(content.proposal);
  if (proposal === undefined) return scale;
  return inForce({ ...scale, proposals: without(scale.proposals, content.proposal) }, versionOf(proposal, content, version));
};

const evolveOpen = (scale: PayScale, act: ActOf<ScaleActs>, version: number): PayScale => {
  switch (act.kind) {
    case 'scale.proposed':
      return { ...scale, proposals: new Map(scale.proposals).set(version, { ...act.content, setBy: version }) };
    case 'scale.proposal-withdrawn':
      return { ...scale, proposals: without(scale.proposals, act.content.proposal) };
    case 'scale.indexed':
    case 'scale.amended':
    case 'scale.corrected':
      return adopted(scale, act.content, version);
    case 'scale.opened':
    case 'sector-scale.loaded':
      return scale;
  }
};

/**
 * A scale after an act; `version` is that of the act in its stream.
 *
 * @example
 * ```ts
 * import { evolveScale } from '@protocol-registry/domain';
 *
 * const opened = { kind: 'scale.opened', content: { scale: 'be-ggmmi', model: 'pivot', versions: [] } } as const;
 * evolveScale(null, opened, 1)?.model // => 'pivot'
 * ```
 */
export const evolveScale = (scale: PayScale | null, act: ActOf<ScaleActs>, version: number): PayScale | null => {
  if (act.kind === 'sector-scale.loaded') return loaded(act.content, version);
  if (act.kind === 'scale.opened') return opened(act.content.scale, act.content.model, null, takenOver(act.content.versions, version));
  return scale === null ? null : evolveOpen(scale, act, version);
};
