import type { MessageKey } from '@protocol-registry/language';
import type { Markup } from '../page/markup.ts';
import type { Reader } from './reader.ts';
import { type FieldParts, TextArea } from './text-field.tsx';

const MOST_REASON = 500;
const FIELD = 'reason';

/** The field for a reason in the officer's words. */
export const ReasonField = (parts: Omit<FieldParts, 'name'>): Markup => <TextArea {...parts} name={FIELD} />;

/** Reads the reason. */
export const readReason = (reader: Reader, label: MessageKey): string => reader.line(FIELD, label, MOST_REASON);
