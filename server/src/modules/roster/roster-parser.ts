import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Semaphore } from '../../database/semaphore';
import type { PlainSheet } from './roster-workbook';

const TIMEOUT_MS = 8000;
const MEMORY_MB = 384;

/** Reads workbooks beside the event loop, one at a time, within bounds of memory and time. */
@Injectable()
export class RosterParser {
  private readonly places = new Semaphore(1, 5, 10_000);

  /** `undefined`: not a workbook that can be read. */
  async parse(file: Buffer): Promise<PlainSheet[] | undefined> {
    await this.places.acquire();
    try {
      return await inThread(file);
    } finally {
      this.places.release();
    }
  }
}

function inThread(file: Buffer): Promise<PlainSheet[] | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(join(__dirname, 'roster-worker.js'), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const finish = (sheets?: PlainSheet[]): void => {
      clearTimeout(timer);
      resolve(sheets);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(), TIMEOUT_MS);
    worker.once('message', (sheets: PlainSheet[] | undefined) => finish(sheets));
    worker.once('error', () => finish());
    worker.once('exit', () => finish());
  });
}
