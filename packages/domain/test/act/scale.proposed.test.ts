import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, indexation, officerId, scaleOpened, scaleRow, today } from '../cast.ts';
import { given } from '../given.ts';

const opened = act('scale.opened', scaleOpened);
const added = { computed: [scaleRow('2154.11')], proposedBy: officerId, proposedOn: today };

describe('scale.proposed', () => {
  test('puts the published amount beside the computed one, with who proposed it and when', () => {
    given(opened)
      .when('scale.propose', indexation)
      .gives('scale.proposed', { ...indexation, ...added });
  });

  test('leaves the version in force as it is', () => {
    const { register } = given(opened).after('scale.propose', indexation);
    expect(register.scale?.versions.at(-1)?.from).toBe(dayOf('2025-02-01'));
  });

  test('needs a scale', () => {
    given().when('scale.propose', indexation).refuses('NOT_REGISTERED');
  });

  test('another amount than the computed one is explained', () => {
    const other = { ...indexation, rows: [scaleRow('2154.81')] };
    given(opened).when('scale.propose', other).refuses('DIFFERENCE_UNEXPLAINED');
    const explained = { ...other, difference: 'So printed in the official journal.' };
    given(opened)
      .when('scale.propose', explained)
      .gives('scale.proposed', { ...explained, ...added });
  });

  test('a version begins after the newest one, and leaves no gap', () => {
    const from = (day: string) => ({ ...indexation, from: dayOf(day) });
    given(opened).when('scale.propose', from('2025-02-01')).refuses('VERSION_DAY_TAKEN');
    given(opened).when('scale.propose', from('2024-06-01')).refuses('VERSION_BACKDATED');
    const later = { ...from('2026-07-01'), rows: [scaleRow('2197.14')] };
    given(opened).when('scale.propose', later).refuses('VERSION_GAPPED');
  });

  test('an indexation that the index does not ask for is refused', () => {
    const moved = { ...scaleOpened, versions: [{ ...scaleOpened.versions[0], from: dayOf('2026-07-01') }] } as typeof scaleOpened;
    given(act('scale.opened', moved))
      .when('scale.propose', { ...indexation, from: dayOf('2026-08-01') })
      .refuses('NOTHING_DUE');
  });

  test('one waits at a time', () => {
    given(opened).after('scale.propose', indexation).when('scale.propose', indexation).refuses('PROPOSAL_OPEN');
  });

  test('rows keep their names, and none stands twice', () => {
    const renamed = { ...indexation, rows: [{ ...scaleRow('2154.11'), category: 'step-9' }], difference: 'Renamed.' };
    given(opened).when('scale.propose', renamed).refuses('ROWS_CHANGED');
    const twice = { ...indexation, rows: [scaleRow('2154.11'), scaleRow('2154.11')] };
    given(opened).when('scale.propose', twice).refuses('ROW_TWICE');
    given(opened)
      .when('scale.propose', { ...indexation, rows: [] })
      .refuses('ROWS_CHANGED', 'SCALE_EMPTY', 'DIFFERENCE_UNEXPLAINED');
  });

  test('an amendment says why, may change rows, and leaves nothing due before it', () => {
    const amendment = { ...indexation, kind: 'amendment', rows: [{ ...scaleRow('2189.81'), category: 'step-2' }] } as const;
    given(opened).when('scale.propose', amendment).refuses('REASON_MISSING');
    const reason = 'Collective agreement of March.';
    given(opened)
      .when('scale.propose', { ...amendment, reason })
      .gives('scale.proposed', { ...amendment, reason, ...added, computed: null });
    given(opened)
      .when('scale.propose', { ...amendment, from: dayOf('2026-04-01'), reason })
      .refuses('VERSION_GAPPED');
  });

  test('a correction is of a version that stands, and changes a figure', () => {
    const reason = 'Misread.';
    const correction = { ...indexation, kind: 'correction', from: dayOf('2024-05-01'), rows: [scaleRow('2070.84')], reason } as const;
    given(opened)
      .when('scale.propose', correction)
      .gives('scale.proposed', { ...correction, ...added, computed: null });
    given(opened)
      .when('scale.propose', { ...correction, from: dayOf('2024-06-01') })
      .refuses('VERSION_UNKNOWN');
    given(opened)
      .when('scale.propose', { ...correction, rows: [scaleRow('2070.48')] })
      .refuses('CORRECTION_EMPTY');
  });
});
