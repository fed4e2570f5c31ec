import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourceFiles } from '../support/files'

test('every route that takes a file is left out of the forms that are held until they are whole', () => {
  const held = readFileSync('lib/system/form-posts.mjs', 'utf8')
  const routes = sourceFiles('app').filter((file) => /\breceiveFile\(/.test(readFileSync(file, 'utf8')))
  expect(routes.length).toBeGreaterThan(1)
  for (const file of routes) {
    const address = file.replace(/^app|\/route\.ts$|\/\([^)]+\)/g, '')
    expect(held, `STREAMED names ${address}`).toContain(`'${address}'`)
  }
})
