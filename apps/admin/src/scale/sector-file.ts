import { type Fault, fault, message, number, type SectorScaleRow } from '@protocol-registry/domain';
import { readSectorTable, type SectorTable } from '@protocol-registry/pay';
import { Result } from 'effect';
import type { TextFile } from '../upload.ts';

/** The rows of a table as an act holds them. */
export const sectorRows = ({ categories }: SectorTable): readonly SectorScaleRow[] =>
  [...categories].flatMap(([category, versions]) =>
    versions.flatMap(({ from, rows }) =>
      rows.map(({ monthlyCents, seniorityYears, source, weeklyHours }) => ({
        category,
        seniorityYears,
        effectiveFrom: from,
        monthly: monthlyCents,
        weeklyHours,
        source: source ?? '',
      })),
    ),
  );

/** How long the texts of a scale may be that goes on record. */
const MOST_NAME = 60;
const MOST_SOURCE = 200;

/** What is too long in a table to go on record, each text once. */
const tooLong = (file: string, table: SectorTable): readonly Fault[] => {
  const over = (column: string, texts: readonly string[], most: number): readonly Fault[] =>
    [...new Set(texts)]
      .filter((text) => text.length > most)
      .map((text) => fault({ file, line: null, column }, message('expected.short-text', { most: number(most) }), text));
  const rows = sectorRows(table);
  return [
    ...over('scale', [table.id ?? ''], MOST_NAME),
    ...over('category', [...table.categories.keys()], MOST_NAME),
    ...over(
      'source',
      rows.map(({ source }) => source),
      MOST_SOURCE,
    ),
  ];
};

/** The table of a file as it can go on record, or what is wrong with the file. */
export const readSectorFile = ({ name, text }: TextFile): Result.Result<SectorTable, readonly Fault[]> =>
  Result.flatMap(text, (read) =>
    Result.flatMap(readSectorTable(name, read), (table) => {
      const faults = tooLong(name, table);
      return faults.length > 0 ? Result.fail(faults) : Result.succeed(table);
    }),
  );
