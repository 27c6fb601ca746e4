import type { Request } from '../env.ts';
import { type FieldValues, VERSION, valuesOf } from './state.ts';

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string').map((one) => one.trim());

/** The fields of a posted form. A form that cannot be read is an empty one. Files are not among them. */
export const postedValues = async (request: Request): Promise<FieldValues> => {
  const body: Record<string, unknown> = await request.req.parseBody({ all: true }).catch(() => ({}));
  return valuesOf(Object.fromEntries(Object.entries(body).map(([name, value]) => [name, texts(value)])));
};

/** Every field of a posted form with its text, in order; files are left out. */
export const postedFields = async (request: Request): Promise<readonly (readonly [string, string])[]> => {
  const body: Record<string, unknown> = await request.req.parseBody({ all: true }).catch(() => ({}));
  return Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : [])),
  );
};

/** The text of a field as it was typed: spaces at the ends of a password belong to it. */
export const postedSecret = async (request: Request, name: string): Promise<string> => {
  const body: Record<string, unknown> = await request.req.parseBody().catch(() => ({}));
  const value = body[name];
  return typeof value === 'string' ? value : '';
};

/** The version that a form carries; a form without one was not made here. */
export const postedVersion = (values: FieldValues): number => {
  const version = Number(values.text(VERSION));
  return Number.isSafeInteger(version) && version >= 0 ? version : 0;
};
