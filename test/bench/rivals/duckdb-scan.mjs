// DuckDB's bare typed scan: parse every column of every row, keep nothing. Usage: duckdb-scan.mjs FILE [THREADS]
import { DuckDBInstance } from '@duckdb/node-api';

const [file = '', threads = '2'] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
const result = await connection.runAndReadAll(
  `select count(a), sum(d), min(t), count(b), count(x) from read_csv('${file.replaceAll("'", "''")}',
    header=true, auto_detect=false, delim=',', quote='"',
    columns={'a':'UBIGINT','b':'UBIGINT','t':'TIMESTAMP_S','d':'INTEGER','x':'VARCHAR'})`,
);
process.stdout.write(`${JSON.stringify(result.getRowsJson()[0])}\n`);
connection.closeSync();
instance.closeSync();
