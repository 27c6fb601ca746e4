import type { FormError } from '../page/error-summary.tsx';

/** What stands in the fields of a form, by name. */
export interface FieldValues {
  /** The text of a field, empty where there is none. */
  readonly text: (name: string) => string;
  /** All texts of fields of one name: boxes that are ticked. */
  readonly all: (name: string) => readonly string[];
  /** The names of the fields that there are. */
  readonly names: readonly string[];
}

/** A form as a page shows it: what stands in its fields, what is wrong with them, and the version of the stream that the person saw. */
export interface FormState {
  readonly values: FieldValues;
  readonly errors: readonly FormError[];
  readonly version: number;
}

/** The hidden field that carries the version. */
export const VERSION = 'version';

/**
 * Field values from a record; a list stands for boxes that are ticked.
 *
 * @example
 * ```ts
 * valuesOf({ name: 'A', languages: ['fr', 'nl'] }).all('languages'); // ['fr', 'nl']
 * ```
 */
export const valuesOf = (fields: Readonly<Record<string, string | readonly string[]>>): FieldValues => {
  const all = (name: string): readonly string[] => {
    const value = fields[name];
    if (value === undefined) return [];
    return typeof value === 'string' ? [value] : value;
  };
  return { all, text: (name) => all(name)[0] ?? '', names: Object.keys(fields) };
};

/** A form that is shown for the first time. */
export const freshForm = (fields: Readonly<Record<string, string | readonly string[]>>, version: number): FormState => ({
  values: valuesOf(fields),
  errors: [],
  version,
});

/** What is wrong with a field, null where nothing is. */
export const errorOf = ({ errors }: FormState, name: string): string | null => errors.find(({ field }) => field === name)?.text ?? null;
