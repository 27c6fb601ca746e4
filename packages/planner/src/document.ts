import { type Fault, fault, type Message, message, number, type Place } from '@protocol-registry/domain';
import { Option, Result } from 'effect';
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';

/** The steps from the root of a JSON document to a value in it. */
export type Path = readonly (string | number)[];

/** What was expected at a path of a document, before it is known on which line that lies. */
export interface Finding {
  readonly path: Path;
  readonly expected: Message;
}

/** A JSON text that could be parsed: its value, and the tree that knows where each part of it stands. */
export interface JsonDocument {
  readonly file: string;
  readonly text: string;
  readonly root: Node;
  readonly value: unknown;
}

const column = (path: Path): string | null =>
  path.length === 0
    ? null
    : path
        .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
        .join('')
        .replace(/^\./, '');

const LINE_END = /\r\n|\r|\n/;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(LINE_END).length;

/** Where a text cannot be parsed: there is no path yet, so the column is counted in characters. */
const placeAt = (file: string, text: string, offset: number): Place => {
  const lines = text.slice(0, offset).split(LINE_END);
  return { file, line: lines.length, column: String((lines.at(-1)?.length ?? 0) + 1) };
};

const parseValue = (text: string): Option.Option<unknown> => {
  try {
    return Option.some(JSON.parse(text));
  } catch {
    return Option.none();
  }
};

const syntaxFault = (file: string, text: string, error: ParseError | undefined): Fault => {
  const offset = error?.offset ?? 0;
  const found = text.slice(offset, offset + Math.max(error?.length ?? 0, 1));
  return fault(placeAt(file, text, offset), message('expected.json'), found === '' ? null : found);
};

const DEEPEST = 100;

/** Where brackets are opened inside too many others for a parser that calls itself for each; a text without its closing quote goes on to the end. */
const tooDeepAt = (text: string): number | null => {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth++;
    if (token === ']' || token === '}') depth--;
    if (depth > DEEPEST) return index;
  }
  return null;
};

/** Parses plain JSON, without comments or trailing commas; only the first fault of syntax is told, the others follow from it. */
export const parseDocument = (file: string, text: string): Result.Result<JsonDocument, readonly Fault[]> => {
  const plain = text.replace(/^\uFEFF/, '');
  const deep = tooDeepAt(plain);
  if (deep !== null) {
    return Result.fail([
      fault(placeAt(file, plain, deep), message('expected.json-depth', { greatest: number(DEEPEST) }), plain.charAt(deep)),
    ]);
  }
  const errors: ParseError[] = [];
  const root = parseTree(plain, errors, { disallowComments: true, allowTrailingComma: false });
  const value = parseValue(plain);
  return root === undefined || errors.length > 0 || Option.isNone(value)
    ? Result.fail([syntaxFault(file, plain, errors[0])])
    : Result.succeed({ file, text: plain, root, value: value.value });
};

const nodeAround = (root: Node, path: Path): Node => {
  for (let length = path.length - 1; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
};

/** A finding with the stretch of text that was found; without a length, the offset is that of the object in which something is missing. */
interface Located extends Finding {
  readonly offset: number;
  readonly length: number | null;
}

const locate = (root: Node, finding: Finding): Located => {
  const node = findNodeAtLocation(root, [...finding.path]);
  return node === undefined
    ? { ...finding, offset: nodeAround(root, finding.path).offset, length: null }
    : { ...finding, offset: node.offset, length: node.length };
};

const repeatedKeys = (node: Node, path: Path): readonly Located[] => {
  if (node.type === 'array') return (node.children ?? []).flatMap((child, index) => repeatedKeys(child, [...path, index]));
  const seen = new Set<string>();
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) => {
    if (key === undefined || value === undefined) return [];
    const name = String(key.value);
    const inside = [...path, name];
    const repeated = seen.has(name)
      ? [{ path: inside, expected: message('expected.key-once'), offset: key.offset, length: key.length }]
      : [];
    seen.add(name);
    return [...repeated, ...repeatedKeys(value, inside)];
  });
};

const MOST_FAULTS = 50;

/** The faults of a document in the order in which they stand in it, keys that an object has twice among them; at most fifty. */
export const faultsOf = ({ file, text, root }: JsonDocument, findings: readonly Finding[]): readonly Fault[] =>
  [...findings.map((finding) => locate(root, finding)), ...repeatedKeys(root, [])]
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, MOST_FAULTS)
    .map(({ path, expected, offset, length }) =>
      fault(
        { file, line: lineAt(text, offset), column: column(path) },
        expected,
        length === null ? null : text.slice(offset, offset + length),
      ),
    );
