import type { SectorScale } from '@protocol-registry/domain';
import { type SectorTable, sectorTableOf } from '@protocol-registry/pay';
import { Effect } from 'effect';
import type { RegistryFailure } from '../failure.ts';
import type { RecordedAct } from '../journal/journal.ts';
import { ReadModel } from '../read/read-model.ts';
import { foldedRead } from '../read/stream.ts';

/** The sector's scale as an act loaded it, and that act. */
export interface LoadedScale {
  readonly file: string;
  readonly table: SectorTable;
  readonly act: RecordedAct;
}

const tableOf = ({ id, rows }: SectorScale): SectorTable =>
  sectorTableOf(
    rows.map(({ effectiveFrom, monthly, source, ...same }) => ({
      ...same,
      scale: id,
      from: effectiveFrom,
      monthlyCents: monthly,
      source: source === '' ? null : source,
    })),
  );

/** The sector's scale that was loaded last by an instant, null where none was. */
export const scaleKnown: (known: number) => Effect.Effect<LoadedScale | null, RegistryFailure, ReadModel> = Effect.fnUntraced(
  function* (known) {
    const { sectorScaleLoaded } = yield* ReadModel;
    const act = yield* sectorScaleLoaded(known);
    if (act === null) return null;
    const { state } = yield* foldedRead('sector-scale', [act]);
    return state === null ? null : { file: state.file, table: tableOf(state), act };
  },
);
