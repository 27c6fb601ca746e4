import type { WorkerId } from '@protocol-registry/domain';
import type { StreamState } from '@protocol-registry/registry';
import type { ReadTable, ReadTables } from '../schema.ts';
import { dossierRows } from './dossier.ts';
import { officeRows } from './office.ts';
import { employerRows, missionRows } from './party.ts';
import { protectedRows } from './protected.ts';
import { scaleRows } from './scale.ts';

/** Rows of read tables, by table; a table without rows may be left out. */
export type Rows = { readonly [T in ReadTable]?: readonly { readonly [C in keyof ReadTables[T]]: ReadTables[T][C] }[] };

/** A stream as its acts left it: its name, its state, the version of its last act, and where in the journal that act stands. */
export interface FoldedStream {
  readonly id: string;
  readonly state: StreamState;
  readonly version: number;
  readonly position: number;
}

/** The rows of a stream: a function of its acts and of nothing else, so that the tables can be computed again at any time. */
export const rowsOf = ({ id, state, version, position }: FoldedStream): Rows => {
  if (state.state === null) return {};
  switch (state.kind) {
    case 'mission':
      return missionRows(state.state, version);
    case 'employer':
      return employerRows(state.state, version);
    case 'worker':
      return dossierRows(state.state, version);
    case 'office':
      return officeRows(state.state);
    case 'scale':
      return scaleRows(state.state, position);
    case 'protected':
      return protectedRows(id as WorkerId, state.state);
    case 'health-index':
      return {};
  }
};
