/** Hundreds of columns, as mediation systems write them, stay below. */
const sampleCells = 120_000;
const fewestRows = 20;

/** The first lines, split: fewer of them where they have thousands of columns, since every cell is looked at. */
export function fewCells(lines: readonly string[], split: (line: string) => string[]): string[][] {
  const rows: string[][] = [];
  let cells = 0;
  for (const line of lines) {
    if (cells > sampleCells && rows.length >= fewestRows) break;
    const row = split(line);
    rows.push(row);
    cells += row.length;
  }
  return rows;
}
