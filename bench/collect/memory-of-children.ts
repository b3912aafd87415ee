import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  parent: number;
  /** Proportional set size in MB: shared pages are counted once over all processes. */
  memory: number;
}

function readProcess(pid: string): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const pss = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return { parent, memory: Number(pss?.[1] ?? 0) / 1024 };
  } catch {
    return null; // it ended while we looked, or this is not Linux
  }
}

/** Memory in MB of all processes that this one started; null where the system does not tell (not Linux). */
export function memoryOfChildren(): number | null {
  let pids: string[];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return null; // no /proc
  }
  const all = new Map<number, Process>();
  for (const pid of pids) {
    const found = readProcess(pid);
    if (found) all.set(Number(pid), found);
  }
  const isOurs = (pid: number): boolean => {
    for (let at = all.get(pid)?.parent; at; at = all.get(at)?.parent) if (at === process.pid) return true;
    return false;
  };
  let sum = 0;
  for (const [pid, { memory }] of all) if (isOurs(pid)) sum += memory;
  return sum;
}
