import type { Fault } from '@protocol-registry/domain';
import { decodeText } from '@protocol-registry/pay';
import { Result } from 'effect';
import type { Request } from './env.ts';

/** The most bytes that one file may have. */
export const MOST_FILE_BYTES: number = 5 * 1024 * 1024;

/** The fields of a form: text by name, and files by name where one was chosen. */
export interface Form {
  readonly text: (name: string) => string;
  readonly file: (name: string) => File | null;
}

/** A file as read: its name for messages, and its text or what is wrong with it as a whole. */
export interface TextFile {
  readonly name: string;
  readonly text: Result.Result<string, readonly Fault[]>;
}

const LONGEST_NAME = 100;

/** The form of a request; one that cannot be read is an empty form. */
export const readForm = async (request: Request): Promise<Form> => {
  const body = await request.req.parseBody().catch(() => ({}));
  const fields = new Map<string, unknown>(Object.entries(body));
  return {
    text: (name) => {
      const value = fields.get(name);
      return typeof value === 'string' ? value.trim() : '';
    },
    file: (name) => {
      const value = fields.get(name);
      return value instanceof File && (value.size > 0 || value.name !== '') ? value : null;
    },
  };
};

/** The text of a file, which must be UTF-8. */
export const readTextFile = async (file: File, fallback: string): Promise<TextFile> => {
  const name = (file.name === '' ? fallback : file.name).slice(0, LONGEST_NAME);
  return { name, text: decodeText(name, new Uint8Array(await file.arrayBuffer())) };
};
