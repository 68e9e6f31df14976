/** What a page costs: time of its thread, and memory. */
import type { CDPSession, Page } from 'puppeteer-core';

const MEGABYTE = 1_000_000;
/** How often the heap is looked at while a page works, in milliseconds. */
const LOOK = 50;

/** What work costs a page. */
export interface Load {
  /** Time of its main thread in milliseconds, which other work on the machine does not stretch. */
  cpu: number;
  /** Its JavaScript heap before, with nothing in it that is not needed, in megabytes. */
  heap: number;
  /** By how much that grew while it worked, in megabytes. */
  more: number;
}

/** @returns What measures work that a page does. */
export async function watchLoad(page: Page): Promise<(work: () => Promise<unknown>) => Promise<Load>> {
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async work => {
    const heap = await usedHeap(devtools);
    const start = await metric(devtools, 'TaskDuration');
    let highest = heap;
    let isDone = false;
    const look = async () => {
      while (!isDone) {
        highest = Math.max(highest, await metric(devtools, 'JSHeapUsedSize'));
        await new Promise(resolve => setTimeout(resolve, LOOK));
      }
    };
    const looking = look();
    await work().finally(() => {
      isDone = true;
    });
    await looking;
    const cpu = 1000 * ((await metric(devtools, 'TaskDuration')) - start);
    return { cpu, heap: heap / MEGABYTE, more: (highest - heap) / MEGABYTE };
  };
}

/** The JavaScript heap of a page with nothing in it that is not needed, in megabytes. */
export async function heapOf(page: Page): Promise<number> {
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');
  return (await usedHeap(devtools)) / MEGABYTE;
}

/** In bytes. */
async function usedHeap(devtools: CDPSession): Promise<number> {
  for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
  return metric(devtools, 'JSHeapUsedSize');
}

async function metric(devtools: CDPSession, wanted: 'TaskDuration' | 'JSHeapUsedSize'): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)!.value;
}
