import { expect, test } from 'vitest'
import { isRefusedAddress } from './refused'

const answer = (command: string, response: string) =>
  isRefusedAddress({ command, response, responseCode: Number(response.slice(0, 3)) })

test('an address is refused by what is said of it, never by what is said of us', () => {
  expect(answer('RCPT TO', '550 5.1.1 <x@y.example>: user unknown')).toBe(true)
  expect(answer('RCPT TO', '550 no such user here')).toBe(true)
  expect(answer('DATA', '554 5.2.1 mailbox disabled')).toBe(true)
  expect(answer('RCPT TO', '550 5.7.1 relaying denied')).toBe(false)
  expect(answer('RCPT TO', '450 4.2.1 try again later')).toBe(false)
  expect(answer('RCPT TO', '530 authentication required')).toBe(false)
  expect(answer('MAIL FROM', '550 sender rejected')).toBe(false)
  expect(answer('DATA', '554 message looks like spam')).toBe(false)
  expect(isRefusedAddress({})).toBe(false)
})
