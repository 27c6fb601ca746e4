import { type ScaleRow } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import { GGMMI, stepCategory } from '@protocol-registry/pay';

const STEPS = [1, 2, 3] as const;

/** What a row of a scale is called: a step of the national floor, or a category with its seniority. */
export const rowName = (t: Translator, { category, seniorityYears }: Pick<ScaleRow, 'category' | 'seniorityYears'>): string => {
  const step = STEPS.find((one) => stepCategory(one) === category);
  return step === undefined ? t.text('scale-update.row', { category, count: seniorityYears }) : t.text('scale.step', { step });
};

/** What a scale of the register is called. */
export const registerScaleName = (t: Translator, id: string): string =>
  id === GGMMI ? t.text('scale.ggmmi') : t.text('sector-scale.loaded', { scale: id });
