import type { JournalAct, RecordedAct } from '@protocol-registry/registry';

/** Where an act stands, and who recorded it when. */
export type Place = Pick<RecordedAct, 'position' | 'stream' | 'version' | 'recordedAt' | 'actor'>;

/** An act at its place; without content where the content is gone. The type of an open kind of act is not computed by the compiler, so it is stated here, once. */
export const recordedAct = <A extends JournalAct>(place: Place, kind: A['kind'], content: A['content'] | null): RecordedAct<A> =>
  ({ ...place, kind, content }) as RecordedAct<A>;
