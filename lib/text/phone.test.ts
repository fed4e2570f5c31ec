import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phoneHref, tidyPhone } from './phone'

test.each([
  ['70123456', '70 12 34 56'],
  ['70 12 34 56', '70 12 34 56'],
  [' 7012 3456 ', '70 12 34 56'],
  ['70.12.34.56', '70 12 34 56'],
  ['70-12-34-56', '70 12 34 56'],
  ['70\u00a012\u00a034\u00a056', '70 12 34 56'],
  ['+45 70 12 34 56', '70 12 34 56'],
  ['+4570123456', '70 12 34 56'],
  ['0045 70123456', '70 12 34 56'],
  ['(+45) 70 12 34 56', '70 12 34 56'],
  ['4570123456', '70 12 34 56'],
  ['45 12 34 56', '45 12 34 56'],
  ['tlf.: 70 12 34 56', '70 12 34 56'],
  ['Tlf 70123456', '70 12 34 56'],
  ['Telefonnummer: 70123456', '70 12 34 56'],
  ['mobil 20 12 34 56', '20 12 34 56'],
  ['70 12 34 56 lok. 12', '70 12 34 56 lok. 12'],
  ['70123456, lokal 4012', '70 12 34 56 lok. 4012'],
  ['70 12 34 56 ext 7', '70 12 34 56 lok. 7'],
  ['+46 8 123 456 78', '+46 812 345 678'],
  ['0046 (0)8-123 456 78', '+46 812 345 678'],
  ['+298 123456', '+298 123 456'],
  ['+299 12 34 56', '+299 123 456'],
  ['+1 212 555 0100', '+1 212 555 0100'],
  ['+354 555 1234', '+354 555 1234'],
])('%s is kept as %s', (typed, kept) => {
  expect(tidyPhone(typed)).toBe(kept)
})

test.each([
  '',
  '112',
  '7012345',
  '701234567',
  '10 12 34 56',
  '0812345678',
  '+45 123',
  'ring til Anna',
  '70 12 34 5x',
  '+',
  'tlf.:',
  '+1234567890123456',
])('%s is no number', (typed) => {
  expect(tidyPhone(typed)).toBeUndefined()
})

test('what is kept is kept as it is when it is saved again', () => {
  fc.assert(
    fc.property(
      fc.tuple(
        fc.constantFrom('', '+45', '0045 ', '+46', '+298', '00', 'tlf. ', '+'),
        fc.stringMatching(/^[1-9][\d .-]{5,14}$/),
        fc.constantFrom('', ' lok. 7', ', lokal 123'),
      ),
      (parts) => {
        const kept = tidyPhone(parts.join(''))
        if (kept) expect(tidyPhone(kept)).toBe(kept)
      },
    ),
  )
})

test('a link calls the number without its local number', () => {
  expect(phoneHref('70 12 34 56 lok. 12')).toBe('tel:70123456')
  expect(phoneHref('+46 812 345 678')).toBe('tel:+46812345678')
})
