import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingFromLock } from '@/tools/lock'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof missingFromLock>[0]

test('the lock names every platform’s packages, or npm ci would refuse it (mend it with npm run lock)', () => {
  expect(missingFromLock(lock).map(({ name }) => name)).toEqual([])
})

test('what is left out is found, and described so that other platforms skip it', () => {
  const packages = {
    'node_modules/a': {
      dev: true,
      optionalDependencies: { 'a-linux-x64-musl': '^1.2.3', 'a-win32-ia32': '1.0.0' },
    },
  }
  expect(missingFromLock({ packages })).toEqual([
    {
      name: 'a-linux-x64-musl',
      entry: { version: '1.2.3', cpu: ['x64'], dev: true, optional: true, os: ['linux'], libc: ['musl'] },
    },
    {
      name: 'a-win32-ia32',
      entry: { version: '1.0.0', cpu: ['ia32'], dev: true, optional: true, os: ['win32'] },
    },
  ])
})

test('no registry and no machine is named in the lock', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/)
})
