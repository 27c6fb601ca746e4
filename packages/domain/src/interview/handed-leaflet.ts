import { Schema } from 'effect';
import { LanguageForm, lineForm } from '../form.ts';

/** The leaflet that a worker was given: which version of it, and in which language by its code of ISO 639 (RULES 2.4). */
export interface HandedLeaflet {
  readonly version: string;
  readonly language: string;
}

const MOST_VERSION = 20;

/** The form of a leaflet inside an act. */
export const HandedLeafletForm: Schema.Codec<HandedLeaflet, unknown> = Schema.Struct({
  version: lineForm(MOST_VERSION),
  language: LanguageForm,
});
