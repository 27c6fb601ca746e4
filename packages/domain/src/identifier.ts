import { Option, Schema } from 'effect';

const PATTERN = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,38}[A-Za-z0-9])?$/;

/** The identifier of a mission, its stream's name: `M-1`. */
export type MissionId = string & { readonly MissionId: unique symbol };
/** The identifier of an employer, its stream's name: `E-1`. */
export type EmployerId = string & { readonly EmployerId: unique symbol };
/** A worker's file number, the name of the dossier's stream: `W-1`. */
export type WorkerId = string & { readonly WorkerId: unique symbol };
/** The number of an employment contract, unique in the whole register: `C-1`. */
export type ContractId = string & { readonly ContractId: unique symbol };
/** The number of an application for a card, unique in the whole register: `A-1`. */
export type ApplicationId = string & { readonly ApplicationId: unique symbol };
/** The number of an interview, unique in the whole register: `I-1`. */
export type InterviewId = string & { readonly InterviewId: unique symbol };
/** The number printed on a special identity card. */
export type CardNumber = string & { readonly CardNumber: unique symbol };
/** The identifier of a person of the office: `O-1`. */
export type OfficerId = string & { readonly OfficerId: unique symbol };
/** The identifier of an interpreter of the register: `T-1`. */
export type InterpreterId = string & { readonly InterpreterId: unique symbol };
/** The identifier of an information event: `V-1`. */
export type EventId = string & { readonly EventId: unique symbol };
/** The identifier of an interview room: `R-1`. */
export type RoomId = string & { readonly RoomId: unique symbol };
/** The identifier of a referral within a protected file: `V-1`. */
export type ReferralId = string & { readonly ReferralId: unique symbol };
/** The identifier of a settlement within a protected file: `T-1`. */
export type SettlementId = string & { readonly SettlementId: unique symbol };
/** The identifier of an allegation, unique in the ministry: `G-1`. */
export type AllegationId = string & { readonly AllegationId: unique symbol };
/** The name of a protected file: the worker's file number, or that of a file of the ministry. */
export type FileId = string & { readonly FileId: unique symbol };

/** Any identifier of the register. */
export type Identifier =
  | MissionId
  | EmployerId
  | WorkerId
  | ContractId
  | ApplicationId
  | InterviewId
  | CardNumber
  | OfficerId
  | InterpreterId
  | EventId
  | RoomId
  | ReferralId
  | SettlementId
  | AllegationId
  | FileId;

/**
 * Reads an identifier: at most 40 letters, digits, points, hyphens and underscores, the first and the last a letter or a digit,
 * so that it can stand in an address as it is.
 *
 * @example
 * ```ts
 * import { Option } from 'effect';
 * import { parseIdentifier, type WorkerId } from '@protocol-registry/domain';
 *
 * Option.getOrNull(parseIdentifier<WorkerId>('W-1042')) // => 'W-1042'
 * Option.isNone(parseIdentifier<WorkerId>('W 1042')) // => true
 * Option.isNone(parseIdentifier<WorkerId>('../etc')) // => true
 * ```
 */
export const parseIdentifier = <Id extends Identifier>(text: string): Option.Option<Id> =>
  PATTERN.test(text) ? Option.some(text as Id) : Option.none();

/**
 * An identifier written in the program's own text. Throws a `RangeError` on anything else: a fault of the program, never of its user.
 *
 * @example
 * ```ts
 * import { type CardNumber, identifierOf } from '@protocol-registry/domain';
 *
 * identifierOf<CardNumber>('S-000123') // => 'S-000123'
 * ```
 */
export const identifierOf = <Id extends Identifier>(text: string | Id): Id =>
  Option.getOrThrowWith(parseIdentifier<Id>(text), () => new RangeError(`Not an identifier: ${text}`));

/** The form of an identifier inside an act. */
export const identifier = <Id extends Identifier>(): Schema.Codec<Id, string> =>
  Schema.declare<Id>((value): value is Id => typeof value === 'string' && PATTERN.test(value));
