import type { ChildProcess } from 'node:child_process'
import { startChild } from './children'
import { freePort, portProblem } from './ports'
import { pause } from './processes'
import { Trouble } from './trouble'

export interface WebOptions {
  dev: boolean
  host: string
  port: number
  /** Next's distDir, relative to the project. */
  directory: string
  env: Record<string, string | undefined>
}

/** Starts Next and resolves when it listens; rejects if it ends before. What it says is passed on, but for its greeting. */
export function launchWeb({ dev, host, port, directory, env }: WebOptions): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = startChild({
      name: 'The web server',
      args: [
        '--import',
        './lib/system/follow-parent.mjs',
        '--import',
        './lib/system/strict-http.mjs',
        'node_modules/next/dist/bin/next',
        dev ? 'dev' : 'start',
        '--port',
        String(port),
        '--hostname',
        host,
      ],
      env: {
        ...env,
        NODE_ENV: dev ? 'development' : 'production',
        NEXT_DIST_DIR: directory,
        NEXT_TELEMETRY_DISABLED: '1',
        PORT: String(port),
      },
      onLine: (line) => {
        if (/^\s*✓ Ready in/.test(line)) void firstAnswer(child, host, port).then(() => resolve(child))
        else if (!GREETING.test(line)) console.log(withoutNumbers(line))
      },
    })
    child.once('exit', (code, signal) =>
      reject(new Trouble(`The web server did not start (${signal ?? `exit code ${code}`}).`)),
    )
  })
}

// Next names the address of what goes wrong; people scan CPR numbers by mistake, and none may stand in a log (NR-1).
function withoutNumbers(line: string): string {
  return line.replace(/(\/opslag\/|\/api\/v1\/numbers\/)[^\s'"`?)]+/g, '$1…')
}

// Next says it is ready before it has read the build; it is when it answers.
async function firstAnswer(child: ChildProcess, host: string, port: number): Promise<void> {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}/favicon.ico`
  while (child.exitCode === null && child.signalCode === null) {
    try {
      await (await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(20_000) })).arrayBuffer()
      return
    } catch {
      await pause(50)
    }
  }
}

const GREETING =
  /^\s*(▲ Next\.js|- (Local|Network|Environments|Experiments)|✓ Starting|✓ Running|[✓⨯] \w+$|$)/

/**
 * The port to listen on: the one asked for, or any other if none was.
 * @throws Trouble when the one asked for cannot be had
 */
export async function choosePort(
  host: string,
  port: number,
  given: boolean,
  say: (line: string) => void,
): Promise<number> {
  const problem = await portProblem(port, host)
  if (!problem) return port
  if (problem === 'EADDRNOTAVAIL' || problem === 'ENOTFOUND') {
    throw new Trouble(`HOST ${host} is not an address of this machine: set it to 127.0.0.1 or 0.0.0.0.`)
  }
  if (given) {
    const reason = problem === 'EACCES' ? 'may only be taken by root' : 'is taken by another program'
    throw new Trouble(`Port ${port} ${reason}: stop that program, or set PORT to another port.`)
  }
  const other = await freePort(host)
  say(`Port ${port} is taken by another program, so this start takes ${other}. Set PORT to choose one.`)
  return other
}
