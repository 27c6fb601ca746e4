import { type Day, isAbsent, isOpen, isServing, type Office, type OfficeMember, type Worker } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import { interviewers } from '@protocol-registry/registry';
import type { Option } from '../form/choice-field.tsx';

const shared = (officer: OfficeMember, languages: readonly string[]): readonly string[] =>
  officer.languages.filter((language) => languages.includes(language));

const namesOf = (t: Translator, languages: readonly string[]): string => languages.map(t.languageName).join(', ');

const hintOf = (t: Translator, officer: OfficeMember, languages: readonly string[], day: Day): string => {
  const common = shared(officer, languages);
  return t.text('schedule.officer-line', {
    languages: namesOf(t, officer.languages),
    shares: common.length === 0 ? 'no' : 'yes',
    common: namesOf(t, common),
    away: isAbsent(officer, day) ? 'yes' : 'no',
  });
};

/** Who may hold an interview on a day: of the gender that the worker asks for: first those who share a language with the worker, then by name. */
export const officerOptions = (t: Translator, office: Office, { languages, officerGender = null }: Worker, day: Day): readonly Option[] => {
  const { compare } = new Intl.Collator(t.locale);
  const rank = (officer: OfficeMember): number => (shared(officer, languages).length === 0 ? 1 : 0);
  return interviewers(office)
    .filter((officer) => isServing(officer, day) && (officerGender === null || officer.gender === officerGender))
    .toSorted((a, b) => rank(a) - rank(b) || compare(a.name, b.name))
    .map((officer) => ({ value: officer.id, text: officer.name, hint: hintOf(t, officer, languages, day) }));
};

/** The rooms that are open on a day. */
export const roomOptions = ({ rooms }: Office, day: Day): readonly Option[] =>
  [...rooms.values()].filter((room) => isOpen(room, day)).map(({ id, name }) => ({ value: id, text: name }));
