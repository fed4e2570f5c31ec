import type { ChildProcess } from 'node:child_process'
import { pause } from './processes'
import { Trouble } from './trouble'

const LONGEST_PAUSE = 30_000
/** So many deaths within so many milliseconds, and trying again is no use. */
const TOO_MANY = 5
const WITHIN = 120_000

/**
 * Keeps a program running: one that dies is started again, with longer and longer pauses; one that dies too often is
 * given up.
 * @param launch starts it, and resolves when it is ready
 * @param until aborted when it shall no longer be kept running
 * @returns when it is ready for the first time; rejects if that fails
 */
export async function keepRunning(
  name: string,
  launch: () => Promise<ChildProcess>,
  until: AbortSignal,
  giveUp: (trouble: Trouble) => void,
): Promise<void> {
  const deaths: number[] = []
  const watch = (child: ChildProcess) => {
    if (child.exitCode !== null || child.signalCode !== null)
      return void again(child.exitCode, child.signalCode)
    child.once('exit', (code, signal) => void again(code, signal))
  }
  const again = async (code: number | null, signal: NodeJS.Signals | null) => {
    if (until.aborted) return
    deaths.push(performance.now())
    const recent = deaths.filter((death) => death > performance.now() - WITHIN).length
    if (recent >= TOO_MANY)
      return giveUp(new Trouble(`${name} has died ${recent} times and is given up: see what it said above.`))
    const wait = Math.min(1000 * 2 ** (recent - 1), LONGEST_PAUSE)
    console.error(`${name} died (${signal ?? `exit code ${code}`}) and is started again in ${wait / 1000} s.`)
    await pause(wait)
    if (until.aborted) return
    launch().then(watch, (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error))
      void again(1, null)
    })
  }
  watch(await launch())
}
