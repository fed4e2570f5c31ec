import { expect, test } from 'vitest'
import { outcomeOf } from './deliver'

const answered = (command: string, response: string) =>
  outcomeOf({ command, response, responseCode: Number(response.slice(0, 3)), code: 'EENVELOPE' })

test('what the server says of the recipient or the mail is final, what it says of us is not', () => {
  expect(answered('RCPT TO', '550 5.1.1 user unknown')).toEqual({
    state: 'refused',
    answer: '550 5.1.1 user unknown',
    ofAddress: true,
  })
  expect(answered('DATA', '554 5.6.0 not wanted')).toMatchObject({ state: 'refused', ofAddress: false })
  expect(answered('MAIL FROM', '550 sender rejected')).toMatchObject({ state: 'deferred', unknowable: false })
  expect(answered('AUTH PLAIN', '535 wrong password')).toMatchObject({ state: 'deferred', unknowable: false })
  expect(answered('RCPT TO', '451 greylisted')).toMatchObject({ state: 'deferred', unknowable: false })
})

test('it is unknowable only where a connection was there and no answer came', () => {
  const lost = { code: 'ECONNECTION', message: 'Connection closed unexpectedly', command: 'CONN' }
  expect(outcomeOf(lost)).toMatchObject({ state: 'deferred', unknowable: true })
  expect(outcomeOf({ code: 'ETIMEDOUT', message: 'Timeout' })).toMatchObject({ unknowable: true })
  const refused = { code: 'ESOCKET', syscall: 'connect', message: 'connect ECONNREFUSED 127.0.0.1:1' }
  expect(outcomeOf(refused)).toMatchObject({ state: 'deferred', unknowable: false })
  expect(outcomeOf({ code: 'ETIMEDOUT', message: 'Greeting never received' })).toMatchObject({
    unknowable: false,
  })
})
