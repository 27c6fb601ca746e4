import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Result } from 'effect';
import type { TextFile } from './upload.ts';

/** The rooms of the invented examples. */
type Room = 'pay' | 'planner';

/** An invented file that comes with a room of the rules. */
export const exampleFile = (room: Room, name: string): TextFile => ({
  name,
  text: Result.succeed(readFileSync(fileURLToPath(import.meta.resolve(`@protocol-registry/${room}/examples/${name}`)), 'utf8')),
});
