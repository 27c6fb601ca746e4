import type { Translator } from '@protocol-registry/language';

const HUNDREDTHS = 100;

/** Weekly hours, held in hundredths, as they are written. */
export const hours = (t: Translator, hundredths: number): string => t.number(hundredths / HUNDREDTHS);
