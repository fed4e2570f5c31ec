import { execFileSync } from 'node:child_process'
import { isAlive, pause } from '@/lib/system/processes'

/** Every process that descends from this one, itself not counted. */
export function descendants(pid: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number))
  const below = (parent: number): number[] =>
    rows.flatMap(([child, its]) => (child !== undefined && its === parent ? [child, ...below(child)] : []))
  return below(pid)
}

/** Waits until none of these processes is left; gives those that still are after so many milliseconds. */
export async function survivors(pids: number[], milliseconds = 15_000): Promise<number[]> {
  const until = performance.now() + milliseconds
  while (pids.some(isAlive) && performance.now() < until) await pause(50)
  return pids.filter(isAlive)
}
