/** What the journal is searched by beside its streams: who acted, and what was done. */
export const actIndexes: readonly string[] = ['CREATE INDEX act_of_actor ON act (actor)', 'CREATE INDEX act_of_kind ON act (kind)'];
