import type { Fault } from '@protocol-registry/domain';
import { decodeText, readContracts } from '@protocol-registry/pay';
import { Result } from 'effect';
import { describe, expect, test } from 'vitest';
import { CONTRACT_HEADER, type ContractCells, contractRow, contractsText } from '../audit/contract-text.ts';

const faultsOf = (text: string): readonly Fault[] =>
  Result.match(readContracts('contracts.csv', text), { onFailure: (faults) => faults, onSuccess: () => [] });

const placesOf = (text: string): readonly string[] =>
  faultsOf(text).map(({ expected, place }) => `${place.file}:${place.line}:${place.column} ${expected.key}`);

describe('a cell that cannot be read is named with its line, its column and what was expected', () => {
  test.each<[ContractCells, string]>([
    [{ contract: '' }, 'contract expected.text'],
    [{ worker: '' }, 'worker expected.text'],
    [{ employer: '  ' }, 'employer expected.text'],
    [{ born_on: '1990-02-30' }, 'born_on expected.day'],
    [{ born_on: '2024-06-01' }, 'born_on expected.born-before-start'],
    [{ labour_category: 'Dienstbode' }, 'labour_category expected.one-of'],
    [{ labour_category: '' }, 'labour_category expected.one-of'],
    [{ labour_category: 'dienstbode', scale_category: '' }, 'scale_category expected.text'],
    [{ seniority_from: '' }, 'seniority_from expected.day'],
    [{ starts_on: '01/06/2024' }, 'starts_on expected.day'],
    [{ ends_on: '2024-05-31', terms_from: '2024-05-01' }, 'ends_on expected.not-before-start'],
    [{ ends_on: 'open' }, 'ends_on expected.day'],
    [{ terms_from: '2024-6-1' }, 'terms_from expected.day'],
    [{ weekly_hours: '0' }, 'weekly_hours expected.weekly-hours'],
    [{ weekly_hours: '168.01' }, 'weekly_hours expected.weekly-hours'],
    [{ weekly_hours: '-38' }, 'weekly_hours expected.weekly-hours'],
    [{ weekly_hours: '38h' }, 'weekly_hours expected.weekly-hours'],
    [{ gross_monthly: '' }, 'gross_monthly expected.amount'],
    [{ gross_monthly: '-2080.00' }, 'gross_monthly expected.amount'],
    [{ gross_monthly: '2080.005' }, 'gross_monthly expected.amount'],
    [{ gross_monthly: '2.080.00' }, 'gross_monthly expected.amount'],
    [{ gross_monthly: '2080 EUR' }, 'gross_monthly expected.amount'],
    [{ gross_monthly: '1e3' }, 'gross_monthly expected.amount'],
    [{ gross_monthly: '=2080' }, 'gross_monthly expected.amount'],
    [{ currency: 'euro' }, 'currency expected.currency'],
    [{ currency: '' }, 'currency expected.currency'],
    [{ in_kind_monthly: 'none' }, 'in_kind_monthly expected.amount'],
    [{ in_kind_meals_days: '32' }, 'in_kind_meals_days expected.whole'],
    [{ in_kind_room_days: '1.5' }, 'in_kind_room_days expected.whole'],
    [{ in_kind_room_days: '' }, 'in_kind_room_days expected.whole'],
    [{ whole_dwelling: 'true' }, 'whole_dwelling expected.one-of'],
    [{ fully_housed_and_fed: 'Y' }, 'fully_housed_and_fed expected.one-of'],
    [{ in_kind_written: '' }, 'in_kind_written expected.one-of'],
    [{ rental_value_monthly: 'x' }, 'rental_value_monthly expected.amount'],
    [{ annex_scale_from: '2024' }, 'annex_scale_from expected.day'],
  ])('%j', (cells, expected) => {
    expect(placesOf(contractsText({ contract: 'C-0' }, cells))).toEqual([`contracts.csv:3:${expected}`]);
  });
});

describe('rows of one contract', () => {
  const later = { terms_from: '2025-01-01' };

  test.each<[string, readonly ContractCells[], string]>([
    ['name one worker', [{}, { ...later, worker: 'W-2' }], '3:worker expected.same-worker'],
    ['begin on one day', [{}, { ...later, starts_on: '2024-06-02' }], '3:starts_on expected.same-start'],
    ['end on one day', [{}, { ...later, ends_on: '2026-01-01' }], '3:ends_on expected.same-end'],
    ['have terms of different days', [{}, {}], '3:terms_from expected.terms-once'],
    [
      'have terms that begin before the end',
      [{ ends_on: '2025-01-31' }, { ends_on: '2025-01-31', terms_from: '2025-02-01' }],
      '3:terms_from expected.terms-before-end',
    ],
    ['have terms from the first day on', [{ terms_from: '2024-06-02' }], '2:terms_from expected.terms-from-start'],
  ])('%s', (_, rows, expected) => {
    expect(placesOf(contractsText(...rows))).toEqual([`contracts.csv:${expected}`]);
  });

  test('may stand in any order, and may name another employer', () => {
    const rows = [contractRow({ ...later, employer: 'E-2' }), contractRow({}), contractRow({ contract: 'C-2' })];
    const read = Result.getOrThrow(readContracts('c', [CONTRACT_HEADER, ...rows].join('\n')));
    expect(read.map((contract) => [contract.id, contract.terms.map((terms) => terms.employer)])).toEqual([
      ['C-1', ['E-1', 'E-2']],
      ['C-2', ['E-1']],
    ]);
  });
});

describe('the table', () => {
  const row = contractRow({});

  test.each<[string, string, string]>([
    ['is empty', '', '1:null expected.header'],
    ['is only line ends', '\n\r\n\n', '1:null expected.header'],
    ['has no contract', `${CONTRACT_HEADER}\n`, '1:null expected.contracts'],
    ['lacks a column', contractsText({}).replaceAll('worker,', '').replaceAll('W-1,', ''), '1:worker expected.column'],
    ['has a column twice', `${CONTRACT_HEADER},worker\n${row},W-1\n`, '1:worker expected.column-once'],
    ['has a row with a cell too few', `${CONTRACT_HEADER}\n${row.slice(0, row.lastIndexOf(','))}\n`, '2:annex_scale_from expected.cells'],
    ['has a row of two cells', `${CONTRACT_HEADER}\nC-1,W-1\n`, '2:born_on expected.cells'],
    ['has a row with a cell too many', `${CONTRACT_HEADER}\n${row}\n\n${row},x\n`, '4:annex_scale_from expected.cells'],
    ['has a quote that never closes', `${CONTRACT_HEADER}\n${row}\n"${row}\n${row}\n${row}\n`, '3:contract expected.closed-quotes'],
    [
      'has a fault after a cell of two lines',
      `${CONTRACT_HEADER}\r\n${row.replace('E-1', '"E\r\n1"')}\r\n${row},x\r\n`,
      '4:annex_scale_from expected.cells',
    ],
    ['has a fault after line ends of two kinds', `${CONTRACT_HEADER}\n${row}\r\n${row},x\r\n`, '3:annex_scale_from expected.cells'],
  ])('that %s is refused', (_, text, expected) => {
    expect(placesOf(text)).toEqual([`contracts.csv:${expected}`]);
  });

  test.each<[string, readonly number[], string]>([
    ['is not in UTF-8', [0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xc3, 0xa9, 0xe9, 0x0a], '2 expected.utf-8 0xE9'],
    ['is a workbook', [0x50, 0x4b, 0x03, 0x04, 0xff], '1 expected.utf-8 0xFF'],
    ['has a zero byte', [0x61, 0x0a, 0x00], '2 expected.text-file 0x00'],
  ])('that %s is refused for its first such byte', (_, bytes, expected) => {
    const faults = Result.getOrThrow(Result.flip(decodeText('contracts.csv', Uint8Array.from(bytes))));
    expect(faults.map(({ expected: wanted, found, place }) => `${place.line} ${wanted.key} ${found}`)).toEqual([expected]);
  });

  test('tells all faults at once', () => {
    const rows = Array.from({ length: 80 }, (_, index) => ({ contract: `C-${index}`, currency: 'x', gross_monthly: '?' }));
    expect(faultsOf(contractsText(...rows))).toHaveLength(160);
  });

  test('quotes what was found, shortened and printable', () => {
    const [found] = faultsOf(contractsText({ currency: `\u0007${'x'.repeat(200)}` }));
    expect(found?.found).toBe(`\u{FFFD}${'x'.repeat(79)}…`);
  });

  const plain = contractsText({ gross_monthly: '2080.50', weekly_hours: '37.50', in_kind_monthly: '96.60' });
  const belgian = plain.replaceAll(',', ';').replace('2080.50', '2080,5').replace('37.50', '37,5').replace('96.60', '96,60');

  test.each<[string, string]>([
    ['a byte-order mark', `\u{FEFF}${plain}`],
    ['the line ends of Windows', plain.replaceAll('\n', '\r\n')],
    ['no line end at its end', plain.trimEnd()],
    ['semicolons and decimal commas, as Excel in Belgium saves it', `\u{FEFF}${belgian.replaceAll('\n', '\r\n')}`],
    ['rows of empty cells after the last', `${belgian};;;;;;;;;;;;;;;;;;;;\n`.replace('\n;', '\n;')],
    [
      'quoted cells',
      plain
        .split('\n')
        .map((line) =>
          line
            .split(',')
            .map((cell) => `"${cell}"`)
            .join(','),
        )
        .slice(0, 2)
        .join('\n'),
    ],
    ['tabs', plain.replaceAll(',', '\t')],
    [
      'an unknown column',
      plain
        .split('\n')
        .map((line, index) => (line === '' ? '' : `${line},${index === 0 ? 'remark' : 'x'}`))
        .join('\n'),
    ],
    [
      'columns in another order',
      plain
        .split('\n')
        .map((line) => line.split(',').toReversed().join(','))
        .join('\n'),
    ],
    ['spaces around its cells', plain.replaceAll(',', ' , ')],
  ])('with %s reads the same', (_, text) => {
    expect(Result.getOrThrow(readContracts('c', text))).toEqual(Result.getOrThrow(readContracts('c', plain)));
  });
});
