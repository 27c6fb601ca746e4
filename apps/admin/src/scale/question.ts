import { type Day, parseDay } from '@protocol-registry/domain';
import type { GgmmiStep } from '@protocol-registry/pay';
import { Option } from 'effect';
import type { Request } from '../env.ts';

/** What the address of a scale's page asks for: the step, and a day in three fields; `day` is null while none is asked for, and none while the fields are no date. */
export interface ScaleQuestion {
  readonly step: GgmmiStep;
  readonly fields: { readonly day: string; readonly month: string; readonly year: string };
  readonly day: Option.Option<Day> | null;
}

const stepOf = (text: string | undefined): GgmmiStep => (text === '2' ? 2 : text === '3' ? 3 : 1);

/** Reads the question from the query. */
export const scaleQuestion = (request: Request): ScaleQuestion => {
  const field = (name: string): string => (request.req.query(name) ?? '').trim();
  const fields = { day: field('day'), month: field('month'), year: field('year') };
  const isEmpty = Object.values(fields).every((text) => text === '');
  const iso = `${fields.year}-${fields.month.padStart(2, '0')}-${fields.day.padStart(2, '0')}`;
  return { step: stepOf(request.req.query('step')), fields, day: isEmpty ? null : parseDay(iso) };
};
