import { formatCents, formatMonth } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import type { Finding } from '@protocol-registry/pay';
import { stringify } from 'csv-stringify/sync';

const decimalComma = (cents: Finding['dueCents']): string => formatCents(cents).replace('.', ',');

/** Only euro amounts are compared: a contract in another currency has nothing but what it agreed. */
const compared = (finding: Finding, cents: Finding['dueCents']): string => (finding.currency === 'EUR' ? decimalComma(cents) : '');

/**
 * The findings as a file that a Belgian spreadsheet opens as it is, whatever the language of the screen: semicolon, decimal comma, byte-order mark
 * (the spreadsheet follows the country set on the computer, not the language of a page). Programs read the command line's JSON instead.
 * A cell that a spreadsheet would run as a formula is quoted; payments that were not tested stay empty.
 */
export const findingsCsv = (t: Translator, findings: readonly Finding[]): string =>
  stringify(
    findings.map((finding) => [
      finding.contract,
      formatMonth(finding.month),
      finding.code,
      t.text(`finding.${finding.code}`),
      compared(finding, finding.dueCents),
      decimalComma(finding.agreedCents),
      finding.paymentTested ? compared(finding, finding.paidCents) : '',
      compared(finding, finding.shortfallCents),
      finding.currency,
      finding.scaleVersion ?? '',
    ]),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      escape_formulas: true,
      header: true,
      columns: [
        t.text('finding.column.contract'),
        t.text('finding.column.month'),
        t.text('finding.column.code'),
        t.text('finding.column.finding'),
        t.text('finding.column.due'),
        t.text('finding.column.agreed'),
        t.text('finding.column.paid'),
        t.text('finding.column.shortfall'),
        t.text('finding.column.currency'),
        t.text('finding.column.version'),
      ],
    },
  );
