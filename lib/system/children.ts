import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { pause } from './processes'

/** The folder the project lies in. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

export interface ChildOptions {
  /** What it is called in messages. */
  name: string
  /** Arguments for node: the program and what it is told. */
  args: readonly string[]
  env: Record<string, string | undefined>
  /** Called for every line it writes; without it the lines go to our own output. */
  onLine?: (line: string) => void
}

const PATIENCE = 8000
const children = new Set<ChildProcess>()

/**
 * Starts a program of ours in a process group of its own: Ctrl-C in the terminal reaches only us, and we end the
 * others in order. It has a channel to us, so it notices when we are killed.
 */
export function startChild({ name, args, env, onLine }: ChildOptions): ChildProcess {
  const output = onLine ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env, NPN_PARENT: String(process.pid) } as NodeJS.ProcessEnv,
    stdio: ['ignore', output, output, 'ipc'],
    detached: true,
  })
  children.add(child)
  child.on('exit', () => children.delete(child))
  child.on('error', (error) => console.error(`${name}: ${error.message}`))
  for (const stream of [child.stdout, child.stderr]) {
    if (stream && onLine) createInterface({ input: stream }).on('line', onLine)
  }
  return child
}

/** Ends a child and all it has started: politely, then not. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const ended = await Promise.race([exit.then(() => true), pause(PATIENCE).then(() => false)])
  if (!ended) {
    signalGroup(child, 'SIGKILL')
    await exit
  }
}

/** Ends whatever still runs at once; for when we ourselves are told a second time to stop. */
export function killChildren(): void {
  for (const child of children) signalGroup(child, 'SIGKILL')
}

/** Ends every child, all at the same time. */
export async function stopChildren(): Promise<void> {
  await Promise.all([...children].map(stopChild))
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {
    child.kill(signal)
  }
}
