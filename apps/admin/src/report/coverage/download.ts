import { formatMonth } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import type { Coverage } from '@protocol-registry/registry';
import { stringify } from 'csv-stringify/sync';

const TEN_THOUSANDTHS = 4;

/** A rate from 0 to 1 with the decimal comma of a Belgian spreadsheet. */
const decimalComma = (rate: number | null): string =>
  rate === null ? '' : (rate / 10 ** TEN_THOUSANDTHS).toFixed(TEN_THOUSANDTHS).replace('.', ',');

/** The figures of every month of every mission, as a file that a Belgian spreadsheet opens as it is: semicolon, decimal comma, byte-order mark; a name that it would run as a formula is quoted. */
export const coverageCsv = (t: Translator, { monthsOfMissions }: Coverage): string =>
  stringify(
    monthsOfMissions.map((row) => [
      formatMonth(row.month),
      row.mission.id,
      row.mission.name,
      row.firstIssues,
      row.renewals,
      row.onInterview,
      row.onOverride,
      decimalComma(row.rate),
      row.valid,
      row.invalid,
      row.missed,
    ]),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      escape_formulas: true,
      header: true,
      columns: [
        t.text('coverage.month'),
        t.text('coverage.mission-number'),
        t.text('coverage.mission'),
        t.text('coverage.first-issues'),
        t.text('coverage.renewals'),
        t.text('coverage.on-interview'),
        t.text('coverage.on-override'),
        t.text('coverage.rate'),
        t.text('coverage.valid'),
        t.text('coverage.invalid'),
        t.text('coverage.missed'),
      ],
    },
  );
