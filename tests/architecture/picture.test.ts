import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { statePicture } from '@/lib/agreements/state-picture'
import { withPicture } from '@/tools/picture'

test('ARCHITECTURE.md shows the life of an agreement as the rules say it: npm run docs', () => {
  const page = readFileSync('ARCHITECTURE.md', 'utf8')
  expect(page).toBe(withPicture(page, statePicture()))
})
