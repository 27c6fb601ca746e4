import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Result } from 'effect';
import type { Request } from './env.ts';
import type { TextFile } from './upload.ts';

/** The rooms of the invented examples. */
type Room = 'pay' | 'planner';

const textOf = (room: Room, name: string): string =>
  readFileSync(fileURLToPath(import.meta.resolve(`@protocol-registry/${room}/examples/${name}`)), 'utf8');

/** An invented file that comes with a room of the rules. */
export const exampleFile = (room: Room, name: string): TextFile => ({ name, text: Result.succeed(textOf(room, name)) });

const mediaTypeOf = (name: string): string => (name.endsWith('.json') ? 'application/json' : 'text/csv; charset=utf-8');

/** Hands out an invented file to be kept: whoever has to make such a file sees how it is laid out. */
export const answerExample = (request: Request, room: Room, name: string): Response =>
  request.body(textOf(room, name), 200, {
    'Content-Type': mediaTypeOf(name),
    'Content-Disposition': `attachment; filename="${name}"`,
  });
