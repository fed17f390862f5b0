/** Rows that were read from a container, as an input. */
import { readHead } from './files.ts';
import type { Blob, Opened, OpenTools, Table } from './opened.ts';
import { scanFile } from './text.ts';

const headBytes = 256 << 10;

/** @param spool rows, see `spoolTable` */
export async function openRead(
  { name, compression, damage }: Blob,
  spool: string,
  encoding: string,
  table: Table,
  tools: OpenTools,
): Promise<Opened> {
  const scan = await scanFile(spool, tools);
  const head = (await readHead(spool, headBytes)).toString('utf8');
  return {
    path: name,
    text: spool,
    compression,
    encoding,
    damage,
    scan,
    head,
    table,
  };
}
