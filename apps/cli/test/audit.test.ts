import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, registry, root } from './registry.ts';

const example = ['audit', '--contracts', 'packages/pay/examples/contracts.csv', '--from', '2022-07', '--to', '2026-06'];
const withPapers = [...example, '--payments', 'packages/pay/examples/payments.csv', '--scales', 'packages/pay/examples/scales.csv'];
const folder = mkdtempSync(join(tmpdir(), 'registry-'));

const written = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

interface Report {
  readonly summary: Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly contract: string;
    readonly month: string;
    readonly code: string;
    readonly shortfallCents: number;
    readonly scaleVersion: string | null;
    readonly reasons: readonly {
      readonly code: string;
      readonly text: string;
      readonly amountCents: number | null;
      readonly rule: string;
      readonly source: string | null;
    }[];
  }[];
}

describe('registry audit', () => {
  test('ends with status 1 where it found something, and 0 where it found nothing', () => {
    expect(registry(...withPapers, '--json').status).toBe(1);
    const clean = ['--from', '2025-02', '--to', '2025-02'];
    const header = readFileSync(join(root, 'packages/pay/examples/contracts.csv'), 'utf8').split('\n')[0] ?? '';
    const row = 'C-1,W-1,1990-01-01,E-1,house_staff,,2024-06-01,2024-06-01,,2024-06-01,38,2111.89,EUR,0.00,0,0,no,no,,yes,';
    expect(registry('audit', '--contracts', written('clean.csv', `${header}\n${row}\n`), ...clean, '--json')).toMatchObject({
      status: 0,
      stdout: '{"summary":{"contracts":1,"months":1,"findings":0,"shortfallCents":0},"findings":[\n]}\n',
    });
  });

  test('gives every finding its arithmetic, with rule and source', () => {
    const report = json(...withPapers) as Report;
    expect(report.summary['contracts']).toBe(300);
    expect(report.summary['findings']).toBe(report.findings.length);
    const below = report.findings.find((finding) => finding.code === 'PAY_BELOW_SECTOR_SCALE');
    expect(below?.scaleVersion).toMatch(/^invented-household@\d{4}-01-01$/);
    expect(below?.reasons.map((reason) => reason.code)).toEqual(['AGREED_TERMS', 'AGREED', 'SECTOR_ROW', 'SECTOR', 'SHORTFALL']);
    expect(below?.reasons.find((reason) => reason.code === 'SECTOR_ROW')?.source).toContain('INVENTED');
    expect(below?.reasons.at(-1)?.amountCents).toBe(below?.shortfallCents);
    expect(report.findings.every((finding) => finding.reasons.length > 0)).toBe(true);
  });

  test('finds nothing but unknown scales less without the sector table than with it', () => {
    const codes = (args: readonly string[]): ReadonlySet<string> =>
      new Set((json(...args) as Report).findings.map((finding) => finding.code));
    expect(codes(example).has('SCALE_UNKNOWN')).toBe(true);
    expect(codes(example).has('PAY_BELOW_SECTOR_SCALE')).toBe(false);
    expect(codes(example).has('PAYMENT_MISSING')).toBe(false);
  });

  test('says the same in the language asked for', () => {
    const { stdout } = registry(...example, '--language', 'nl');
    expect(stdout).toContain('Tekort');
    expect(stdout).not.toContain('Shortfall');
  });

  const badFolder = join(folder, 'a-folder');
  mkdirSync(badFolder);

  test.each<[string, () => readonly string[], string]>([
    ['a file that is not there', () => ['--contracts', join(folder, 'none.csv')], 'none.csv'],
    ['a folder', () => ['--contracts', badFolder], 'a-folder'],
    ['an empty file', () => ['--contracts', written('empty.csv', '')], 'empty.csv, line 1'],
    [
      'bytes that are not UTF-8',
      () => ['--contracts', written('latin.csv', new Uint8Array([0x61, 0x0a, 0xe9, 0x0a]))],
      'latin.csv, line 2',
    ],
    ['a binary file', () => ['--contracts', written('binary.csv', new Uint8Array([0x50, 0x4b, 0, 0]))], 'binary.csv'],
    [
      'a table without its columns',
      () => ['--contracts', written('columns.csv', 'contract,worker\nC-1,W-1\n')],
      'columns.csv, line 1, column starts_on',
    ],
    [
      'payments of contracts that are unknown',
      () => [
        '--contracts',
        example[2] ?? '',
        '--payments',
        written('pay.csv', 'contract,month,paid_on,gross,currency,method,account_holder\nX,2025-01,2025-02-01,1.00,EUR,bank,worker\n'),
      ],
      'pay.csv, line 2, column contract',
    ],
  ])('%s is refused with its place', (_, files, place) => {
    const answer = registry('audit', ...files(), '--from', '2025-01', '--to', '2025-02', '--json');
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(place);
    expect(answer.stderr).not.toMatch(/^\s+at |node:internal/m);
  });

  test('a period that ends before it begins is refused', () => {
    expect(registry('audit', '--contracts', example[2] ?? '', '--from', '2025-02', '--to', '2025-01')).toMatchObject({
      status: 2,
      stdout: '',
    });
  });
});
