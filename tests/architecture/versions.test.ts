import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Lock {
  packages: Record<string, { version?: string; resolved?: string }>
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock

/** Below these versions the packages have known faults; every copy in the tree counts. */
const FLOORS: Record<string, string> = {
  next: '16.3.3',
  react: '19.2.6',
  'react-dom': '19.2.6',
  'next-auth': '4.24.15',
  nodemailer: '9.0.1',
}

test.each(Object.entries(FLOORS))('every copy of %s is at least %s', (name, floor) => {
  const copies = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
  expect(copies.length).toBeGreaterThan(0)
  for (const [path, { version = '0' }] of copies)
    expect(isAtLeast(version, floor), `${path} ${version}`).toBe(true)
})

test('our own dependencies are pinned to one version each', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, range]) => !/^\d/.test(range),
  )
  expect(loose).toEqual([])
})

test('the lock file names no host, so that any mirror will do', () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([])
})

function isAtLeast(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split('-')[0]!.split('.').map(Number))
  const differing = a!.findIndex((part, index) => part !== b![index])
  return differing === -1 || a![differing]! > b![differing]!
}
