import fc from 'fast-check'
import { expect, test } from 'vitest'
import { browserInWords } from './browser'
import { endOfDay, exchangeableRoles, invitableRoles, safeNext } from './rules'

test('only addresses inside the portal are gone back to', () => {
  for (const inside of ['/', '/opslag', '/laboratorier?sorter=-navn&side=2', '/opslag/0123#svar', '/%C3%A6'])
    expect(safeNext(inside)).toBe(inside)
  const outside = [
    '//ondt.example',
    '/\\ondt.example',
    '\\\\ondt.example',
    'https://ondt.example',
    'javascript:alert(1)',
    '/\t/ondt.example',
    '/\n/ondt.example',
    '/..//ondt.example',
    '/a/../..//ondt.example',
    ' //ondt.example',
    'opslag',
    '',
  ]
  for (const next of [...outside, null, undefined]) expect(safeNext(next)).toBe('/')
})

test('whatever it is given, the browser stays on this host', () => {
  const odd = fc.string({
    unit: fc.constantFrom('/', '\\', '.', ':', '@', '%', '2', 'f', 'x', '\t', ' ', '?', '#'),
  })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        odd,
        odd.map((rest) => `/${rest}`),
      ),
      (next) => {
        expect(new URL(safeNext(next), 'https://portal.example').host).toBe('portal.example')
      },
    ),
    { numRuns: 2000 },
  )
})

test('a key lasts to the end of its day in Copenhagen, winter and summer', () => {
  expect(endOfDay('2026-11-30').toISOString()).toBe('2026-11-30T23:00:00.000Z')
  expect(endOfDay('2026-06-30').toISOString()).toBe('2026-06-30T22:00:00.000Z')
  expect(endOfDay('2026-12-31').toISOString()).toBe('2026-12-31T23:00:00.000Z')
})

test('roles change within a party only', () => {
  expect(exchangeableRoles('vendorUser')).toEqual(['vendorAdmin', 'vendorUser'])
  expect(exchangeableRoles('laboratoryUser')).toEqual(['laboratoryUser'])
  expect(invitableRoles('vendorUser')).toEqual([])
})

test('a browser is named as people know it', () => {
  const windows =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0 Safari/537.36'
  expect(browserInWords(windows)).toBe('Chrome på Windows')
  expect(browserInWords(`${windows} Edg/147.0`)).toBe('Edge på Windows')
  expect(
    browserInWords('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19 Safari/604.1'),
  ).toBe('Safari på iPhone')
  expect(browserInWords('curl/8')).toBe('Ukendt browser')
})
