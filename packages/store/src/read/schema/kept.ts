/** The last number that was given to a kind of thing, so that none is given twice. */
interface NumberRow {
  readonly kind: string;
  readonly last: number;
}

/** How a person of the office proves who it is: a salted hash of the passphrase, by which algorithm, and since when, in milliseconds since 1970. */
interface CredentialRow {
  readonly officer_id: string;
  readonly algorithm: string;
  readonly salt: Buffer;
  readonly hash: Buffer;
  readonly changed_at: number;
}

/** What is kept beside the journal and cannot be computed from it. */
export interface KeptTables {
  readonly number: NumberRow;
  readonly credential: CredentialRow;
}
