import { isMessageKey, type Translator } from '@protocol-registry/language';
import { OTHER_ROWS, type RapporteurReport, type RapporteurTable } from '@protocol-registry/registry';

const worded = (t: Translator, key: string, otherwise: string): string => (isMessageKey(key) ? t.text(key) : otherwise);

/** What a row of a table is called. */
export const rowName = (t: Translator, { missions }: RapporteurReport, { rowKind }: RapporteurTable, key: string): string => {
  if (key === OTHER_ROWS) return worded(t, `rapporteur.other.${rowKind}`, key);
  switch (rowKind) {
    case 'mission':
      return missions.find(({ id }) => id === key)?.name ?? key;
    case 'nationality':
      return t.countryName(key);
    case 'application':
      return worded(t, `application-kind.${key}`, key);
    case 'override':
      return worded(t, `rapporteur.override.${key}`, key);
  }
};

/** What a column of a table is called. */
export const columnName = (t: Translator, column: string): string => worded(t, `rapporteur.column.${column}`, column);
