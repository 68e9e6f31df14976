import { readdirSync, readFileSync } from 'node:fs';

/** Ends a process and all it started with SIGKILL, as a crash or a power cut would: nothing is written any more. */
export function killProcess(pid: number): void {
  for (const each of [pid, ...descendantsOf(pid)]) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // It went by itself.
    }
  }
}

/** Known on Linux alone; elsewhere the browser's children end by themselves when it is gone. */
function descendantsOf(pid: number): number[] {
  if (process.platform !== 'linux') return [];
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(name) : null;
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (each: number): number[] =>
    (children.get(each) ?? []).flatMap(child => [child, ...below(child)]);
  return below(pid);
}

function parentOf(pid: string): number | null {
  try {
    const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return parent === null ? null : Number(parent[1]);
  } catch {
    return null;
  }
}
