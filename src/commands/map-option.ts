import { exitCodes, SpamcheckError } from '../errors.ts';
import { mapNames, type MapName, type UserMapping } from '../input/mapping.ts';

/**
 * `caller=主叫,callee=被叫,start=#3`: field to caption, or to #N for the N-th column.
 *
 * @throws SpamcheckError exit 2 for an unknown field, a pair without `=`, or a column for both parties
 */
export function mappingFrom(text: string | undefined): UserMapping {
  if (text === undefined) return {};
  const mapping: UserMapping = {};
  for (const pair of text.split(',')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    const caption = pair.slice(at + 1).trim();
    if (at < 1 || caption === '' || !isMapName(name)) {
      const known = Object.keys(mapNames).join(', ');
      throw new SpamcheckError(
        exitCodes.usage,
        `--map takes pairs such as caller=主叫号码,start=#3; "${pair}" is none. Fields: ${known}.`,
      );
    }
    if (mapping[name] !== undefined)
      throw new SpamcheckError(
        exitCodes.usage,
        `--map names ${name} twice: "${mapping[name]}" and "${caption}".`,
      );
    mapping[name] = caption;
  }
  for (const [one, other] of [
    ['caller', 'callee'],
    ['own', 'peer'],
  ] as const) {
    if (mapping[one] === undefined || mapping[one] !== mapping[other]) continue;
    throw new SpamcheckError(
      exitCodes.usage,
      `--map gives ${one} and ${other} the same column "${mapping[one]}": everyone would call himself.`,
    );
  }
  return mapping;
}

function isMapName(name: string): name is MapName {
  return Object.hasOwn(mapNames, name);
}
