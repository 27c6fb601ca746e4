import { paths } from '@protocol-registry/admin';
import { expect } from 'vitest';
import type { Site } from '../site.ts';

const HEADER =
  'contract,worker,born_on,employer,labour_category,scale_category,seniority_from,starts_on,ends_on,terms_from,weekly_hours,gross_monthly,currency,in_kind_monthly,in_kind_meals_days,in_kind_room_days,whole_dwelling,fully_housed_and_fed,rental_value_monthly,in_kind_written,annex_scale_from';

/** A line of the file of contracts. */
export const row = (contract: string, gross: string): string =>
  `${contract},W-1,,Embassy of Nowhere,house_staff,,2024-01-01,2024-01-01,,2024-01-01,38,${gross},EUR,0.00,0,0,no,no,,no,`;

/** A file of contracts. */
export const contracts = (...rows: readonly string[]): string => [HEADER, ...rows, ''].join('\n');

/** What is sent: files by field, and the months. */
export interface Upload {
  readonly contracts?: string | Uint8Array<ArrayBuffer>;
  readonly payments?: string;
  readonly sector?: string;
  readonly months?: readonly [string, string, string, string];
}

const formOf = ({ months = ['1', '2025', '3', '2025'], ...files }: Upload): FormData => {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.set(name, new File([content], `${name}.csv`, { type: 'text/csv' }));
  const names = ['from-month', 'from-year', 'to-month', 'to-year'];
  months.forEach((value, index) => form.set(names[index] ?? '', value));
  return form;
};

/** A browser that asks for English. */
export const english = { 'accept-language': 'en' };
/** Sends the form. */
export const send = (site: Site, upload: Upload): Promise<Response> => site.post(paths.audit, formOf(upload), english);

/** The address of the run that the form leads to. */
export const runOf = async (site: Site, upload: Upload): Promise<string> => {
  const response = await send(site, upload);
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
};

/** The address of a run of the example. */
export const exampleRun = async (site: Site): Promise<string> =>
  (await site.post(paths.audit, new URLSearchParams({ example: 'yes' }))).headers.get('location') ?? '';
