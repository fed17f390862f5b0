/** The inputs in a zip archive: its texts, or the sheets of the workbook that it is. */
import { exitCodes, NoLogError, SpamcheckError } from '../errors.ts';
import type { Blob, Opened, OpenedPath, OpenTools } from './opened.ts';
import { openRead } from './open-read.ts';
import { PackedDataError } from './unpack.ts';
import type { Zip } from './zip.ts';

type OpenMember = (member: Blob) => Promise<OpenedPath>;

/** Members that archivers and desktops add. */
const extras = /(?:^|\/)(?:__MACOSX\/|\.)|(?:^|\/)Thumbs\.db$/u;

/** @throws SpamcheckError exit 3 for an archive without texts, exit 4 for a damaged one */
export async function openArchive(blob: Blob, tools: OpenTools, openMember: OpenMember): Promise<OpenedPath> {
  const { openZip } = await import('./zip.ts');
  const { isWorkbook } = await import('./xlsx.ts');
  const zip = await openZip(blob.name, blob.path);
  try {
    if (isWorkbook(zip)) return await openWorkbook(blob, zip, tools);
    if (blob.compression !== 'none')
      throw new SpamcheckError(
        exitCodes.noInput,
        `${blob.name} is an archive inside another one. Unpack the outer one first.`,
      );
    return await openMembers(blob, zip, tools, openMember);
  } finally {
    zip.close();
  }
}

async function openMembers(
  blob: Blob,
  zip: Zip,
  tools: OpenTools,
  openMember: OpenMember,
): Promise<OpenedPath> {
  const { unpackMember } = await import('./zip.ts');
  const opened: Opened[] = [];
  const failed: { path: string; error: SpamcheckError }[] = [];
  const entries = zip.entries
    .filter(({ fileName }) => !extras.test(fileName))
    .toSorted((a, b) => (a.fileName < b.fileName ? -1 : a.fileName > b.fileName ? 1 : 0));
  if (entries.length === 0)
    throw new SpamcheckError(exitCodes.noInput, `${blob.name} is a zip archive that holds no files.`);
  for (const entry of entries) {
    const name = `${blob.name}/${entry.fileName}`;
    try {
      const { path, damage } = await unpackMember(zip, entry, name, tools);
      const problem = damage === null ? null : damageOf(name);
      const inner = await openMember({ name, path, compression: 'zip', damage: problem });
      opened.push(...inner.opened);
      failed.push(...inner.failed);
    } catch (error) {
      if (!(error instanceof SpamcheckError)) throw error;
      failed.push({ path: name, error });
    }
  }
  return { opened, failed };
}

async function openWorkbook(blob: Blob, zip: Zip, tools: OpenTools): Promise<OpenedPath> {
  const { readSheets } = await import('./xlsx.ts');
  const { sheets, others } = await readSheets(blob.name, blob.path, zip, tools).catch((error: unknown) => {
    if (!(error instanceof PackedDataError)) throw error;
    throw new SpamcheckError(exitCodes.partial, damageOf(blob.name), { cause: error });
  });
  if (sheets.length === 0)
    throw new NoLogError(`${blob.name} is a workbook without a sheet that holds a table.`);
  const opened: Opened[] = [];
  for (const { name, spooled, table, damage } of sheets) {
    const sheet = { ...blob, name, damage: damage === null ? blob.damage : damageOf(name) };
    opened.push(await openRead(sheet, spooled.path, 'utf-8', table, tools));
  }
  const noTable = (path: string) => ({
    path,
    error: new NoLogError(`${path} is a sheet without a table of calls.`),
  });
  return { opened, failed: others.map(noTable) };
}

function damageOf(name: string): string {
  return `${name} is damaged in its archive (checksum or data error). Fetch the archive again.`;
}
