import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '@/lib/system/ports'

/** A portal that was started by its own start command. */
export interface Portal {
  url: string
  port: number
  dataDir: string
  process: ChildProcess
  /** Everything it has printed so far. */
  output(): string
  /** Sends a signal and gives the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export interface PortalOptions {
  env?: Record<string, string | undefined>
  /** The project folder to start from; this one unless said otherwise. */
  folder?: string
  dataDir?: string
  /** Through `npm start` instead of the program itself. */
  npm?: boolean
  /** Only a web process, as production has several of. */
  web?: boolean
}

/** Starts the portal as a person would and waits until it says where it is. Throws with its output if it ends instead. */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const portal = await beginStart(options)
  await printed(portal, options.web ? 'The web server listens' : 'Stop with Ctrl-C')
  return portal
}

/** The same without waiting: for starts that shall fail or be killed on the way. */
export async function beginStart({
  env = {},
  folder = process.cwd(),
  dataDir,
  npm,
  web,
}: PortalOptions): Promise<Portal> {
  const data = dataDir ?? mkdtempSync(path.join(tmpdir(), 'npn-portal-'))
  const port = Number(env.PORT ?? (await freePort()))
  const [program, args] = npm
    ? ['npm', ['start']]
    : [process.execPath, ['--import', 'tsx', `lib/system/${web ? 'web' : 'start'}.ts`]]
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...clean(), DATA_DIR: data, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return {
    url: `http://localhost:${port}`,
    port,
    dataDir: data,
    process: child,
    output: () => output,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal)
        await once(child, 'exit')
      }
      if (!dataDir) rmSync(data, { recursive: true, force: true })
      return child.exitCode
    },
  }
}

/** Waits until a portal has printed this. */
export async function printed(portal: Portal, text: string): Promise<void> {
  while (!portal.output().includes(text)) {
    if (portal.process.exitCode !== null || portal.process.signalCode !== null) {
      throw new Error(`The start ended with ${portal.process.exitCode}:\n${portal.output()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

// The surroundings of a person's terminal: nothing that this test run was told.
function clean(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'TZ']
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), NODE_ENV: 'production' }
}
