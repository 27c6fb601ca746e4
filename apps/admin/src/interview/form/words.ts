import type { QuestionId } from '@protocol-registry/domain';
import { isMessageKey, type Translator } from '@protocol-registry/language';

/** A text that data names; one that has no words here stands with its name. */
const named = (t: Translator, key: string): string => (isMessageKey(key) ? t.text(key) : key);

/** A question as it is read aloud. */
export const questionText = (t: Translator, id: QuestionId): string => named(t, `question.${id}`);

/** A thing that the worker is told before the first question. */
export const toldText = (t: Translator, id: string): string => named(t, `told-first.${id}`);
