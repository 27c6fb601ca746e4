import { type MissionId, parseIdentifier } from '@protocol-registry/domain';
import type { Named } from '@protocol-registry/registry';
import { Option } from 'effect';
import type { ListScope } from '../list/list.tsx';
import type { ListQuery } from '../list/query.ts';

/** The mission that a list is confined to, null where it is not. */
export const scopedMission = ({ of }: Pick<ListQuery<string>, 'of'>): MissionId | null => Option.getOrNull(parseIdentifier<MissionId>(of));

/** The choice of a mission to which a list can be confined. */
export const missionScope = (missions: readonly Named<MissionId>[]): ListScope => ({
  label: 'mission.scope',
  all: 'mission.scope.all',
  options: missions.map(({ id, name }) => ({ value: id, text: name })),
});
