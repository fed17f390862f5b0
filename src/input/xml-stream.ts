/** Runs a SAX parser over a stream and hands on what its handlers make of it, piece by piece. */
import type { QualifiedTag, SAXParser, Tag } from 'sax';
import { limitHit } from './limits.ts';

/** The parser checks how much it holds after each piece, bytes. */
const pieceBytes = 1 << 16;

/** So many errors are no damage any more: it is something else than XML. */
const mostErrors = 100_000;

/**
 * Sets a parser's handlers; `emit` hands on what they make.
 *
 * @returns a function that is called at each damage, when the parser is there
 */
export type Attach<T> = (parser: SAXParser, emit: (made: T) => void) => () => void;

/** Reads on over damage as if nothing had been. */
export const readOn = () => undefined;

/**
 * Damage does not end the reading: the handlers learn of it, and the parser goes on. Entities
 * beyond the five of XML (and the named characters of HTML) are never expanded.
 *
 * @param strict true for XML; false for web pages, whose names come in lower case
 * @throws SpamcheckError exit 6 for a name, value or comment without end, and for endless errors
 */
export async function* parseXml<T>(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  strict: boolean,
  attach: Attach<T>,
): AsyncGenerator<readonly T[]> {
  const { default: sax } = await import('sax');
  const parser = sax.parser(strict, { lowercase: true, position: true });
  let made: T[] = [];
  let errors = 0;
  const onDamage = attach(parser, (one) => made.push(one));
  parser.onerror = (error) => {
    errors += 1;
    if (error.message.startsWith('Max buffer length'))
      throw limitHit(name, 'has a value, name or comment of more than 64 kB, which no call log has.');
    if (errors > mostErrors) throw limitHit(name, `has more than ${mostErrors} errors in its XML.`);
    // The parser refuses to go on while it holds an error.
    parser.resume();
    onDamage();
  };
  const decoder = new TextDecoder('utf-8');
  const unify = lineEnds();
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      parser.write(unify(decoder.decode(chunk.subarray(at, at + pieceBytes), { stream: true })));
      if (made.length === 0) continue;
      yield made;
      made = [];
    }
  }
  parser.write(unify(decoder.decode(), true));
  parser.close();
  yield made;
}

/** Turns CR LF and CR into LF (XML 1.0, 2.11), so that lines can be counted; a CR may end a piece of the text. */
function lineEnds(): (text: string, last?: boolean) => string {
  let held = '';
  return (text, last = false) => {
    const whole = held + text;
    held = !last && whole.endsWith('\r') ? '\r' : '';
    return whole.slice(0, whole.length - held.length).replace(/\r\n?/gu, '\n');
  };
}

/** A name without its namespace prefix: some programs write `x:row`, some `row`. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its name without prefix, empty when there is none. */
export function attribute({ attributes }: Tag | QualifiedTag, name: string): string {
  const value = attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
  return typeof value === 'string' ? value : '';
}
