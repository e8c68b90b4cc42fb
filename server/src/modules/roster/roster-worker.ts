import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook } from './roster-workbook';

/** Runs in a thread of its own: a file of 5,000 rows would hold up everybody's requests. */
void readWorkbook(Buffer.from(workerData as Uint8Array)).then((sheets) => {
  parentPort?.postMessage(sheets);
});
