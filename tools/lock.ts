import { readFileSync, writeFileSync } from 'node:fs'

interface Entry {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
interface Lock {
  packages: Record<string, Entry>
}

const SYSTEMS: Record<string, string> = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  win32: 'win32',
  windows: 'win32',
}
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/**
 * The optional packages that the lock file asks for and does not name. npm leaves out those of other platforms when its
 * registry does not carry them, and `npm ci` then refuses the lock.
 */
export function missingFromLock(lock: Lock): { name: string; entry: Entry }[] {
  return Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isNamed(lock, from, name))
      .map(([name, range]) => ({ name, entry: entryFor(name, range, dev) })),
  )
}

// As Node looks for a package: in the folder of whoever asks, then in each above it.
function isNamed(lock: Lock, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

function entryFor(name: string, range: string, dev: boolean | undefined): Entry {
  const words = name.replace(/^@[^/]+\//, '').split('-')
  const system = words.map((word) => SYSTEMS[word]).find(Boolean)
  const processor = words.find((word) => PROCESSORS.includes(word))
  const library = words.includes('musl')
    ? 'musl'
    : words.includes('gnu') && system === 'linux'
      ? 'glibc'
      : undefined
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(processor && { cpu: [processor] }),
    ...(dev && { dev }),
    optional: true,
    ...(system && { os: [system] }),
    ...(library && { libc: [library] }),
  }
}

/** `npm run lock`: names them, after a package was added. */
export function completeLock(file: string): string[] {
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock
  const missing = missingFromLock(lock)
  for (const { name, entry } of missing) lock.packages[`node_modules/${name}`] = entry
  const sorted = Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1))
  lock.packages = Object.fromEntries(sorted)
  if (missing.length) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  return missing.map(({ name }) => name)
}

if (process.argv[1]?.endsWith('tools/lock.ts'))
  console.log(completeLock('package-lock.json').join('\n') || 'Nothing is missing.')
