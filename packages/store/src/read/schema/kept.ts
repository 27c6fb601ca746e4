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

/** The key of a dossier, wrapped by a key of the office, which the row names. */
interface DossierKeyRow {
  readonly stream_id: string;
  readonly office_key: string;
  readonly nonce: Buffer;
  readonly wrapped: Buffer;
}

/** A form of an interview that an officer has begun, sealed with the key of the dossier. */
interface DraftRow {
  readonly interview_id: string;
  readonly officer_id: string;
  readonly version: number;
  readonly nonce: Buffer;
  readonly sealed: Buffer;
  readonly saved_at: number;
}

/** What pages that span files need of a protected file, sealed with the key of the dossier; it can be made anew from the acts at any time. */
interface ProtectedOutlineRow {
  readonly stream_id: string;
  readonly version: number;
  readonly nonce: Buffer;
  readonly sealed: Buffer;
}

/** What is kept beside the journal, and is no read table: most of it cannot be computed from the acts, and what can is sealed. */
export interface KeptTables {
  readonly number: NumberRow;
  readonly credential: CredentialRow;
  readonly dossier_key: DossierKeyRow;
  readonly draft: DraftRow;
  readonly protected_outline: ProtectedOutlineRow;
}
