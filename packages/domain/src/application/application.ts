import { Schema } from 'effect';
import { type Correction, correctionFields, ReasonForm } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { DayForm } from '../form.ts';
import { type ApplicationId, type ContractId, identifier } from '../identifier.ts';
import { type NoteVerbale, NoteVerbaleForm } from '../note-verbale.ts';

/**
 * What an application asks for: a first card, or the renewal of one.
 *
 * @example
 * ```ts
 * import { APPLICATION_KINDS } from '@protocol-registry/domain';
 *
 * APPLICATION_KINDS // => ['first_issue', 'renewal']
 * ```
 */
export const APPLICATION_KINDS = ['first_issue', 'renewal'] as const;

/** What an application asks for. */
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];

/**
 * Whose card it is. Both have the letter S, so the category is never read off the letter (RULES 1.2).
 *
 * @example
 * ```ts
 * import { CARD_CATEGORIES } from '@protocol-registry/domain';
 *
 * CARD_CATEGORIES // => ['private_servant', 'service_staff']
 * ```
 */
export const CARD_CATEGORIES = ['private_servant', 'service_staff'] as const;

/** Whose card it is. */
export type CardCategory = (typeof CARD_CATEGORIES)[number];

/** The acts on an application, by kind; the card that it leads to is an act on the card. */
export interface ApplicationActs {
  readonly 'application.lodged': {
    readonly application: ApplicationId;
    readonly kind: ApplicationKind;
    readonly cardCategory: CardCategory;
    readonly contract: ContractId;
    readonly lodgedOn: Day;
    readonly noteVerbale: NoteVerbale;
  };
  readonly 'application.corrected': Correction & {
    readonly application: ApplicationId;
    readonly cardCategory: CardCategory;
    readonly lodgedOn: Day;
    readonly noteVerbale: NoteVerbale;
  };
  readonly 'application.withdrawn': { readonly application: ApplicationId; readonly withdrawnOn: Day; readonly reason: string };
  readonly 'application.refused': { readonly application: ApplicationId; readonly decidedOn: Day; readonly reason: string };
}

/** What became of an application. */
export type ApplicationStatus = 'open' | 'granted' | 'refused' | 'withdrawn';

/** An application as the acts left it. `endedOn` is the day of the decision or withdrawal; `setBy` is the version that gave its content. */
export interface Application {
  readonly id: ApplicationId;
  readonly kind: ApplicationKind;
  readonly cardCategory: CardCategory;
  readonly contract: ContractId;
  readonly lodgedOn: Day;
  readonly noteVerbale: NoteVerbale;
  readonly status: ApplicationStatus;
  readonly endedOn: Day | null;
  readonly setBy: number;
}

const application = identifier<ApplicationId>();
const content = { cardCategory: Schema.Literals(CARD_CATEGORIES), lodgedOn: DayForm, noteVerbale: NoteVerbaleForm };

/** The forms of the acts on an application. */
export const applicationForms: { readonly [K in keyof ApplicationActs]: Schema.Codec<ApplicationActs[K], unknown> } = {
  'application.lodged': Schema.Struct({
    application,
    kind: Schema.Literals(APPLICATION_KINDS),
    contract: identifier<ContractId>(),
    ...content,
  }),
  'application.corrected': Schema.Struct({ application, ...content, ...correctionFields }),
  'application.withdrawn': Schema.Struct({ application, withdrawnOn: DayForm, reason: ReasonForm }),
  'application.refused': Schema.Struct({ application, decidedOn: DayForm, reason: ReasonForm }),
};
