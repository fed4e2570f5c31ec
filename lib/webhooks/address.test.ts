import { describe, expect, it } from 'vitest'
import { addressProblem, isCallable } from './address'

describe('an address of a network', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001:0:7f00:1::',
    'not an address',
  ])('%s is not called', (address) => expect(isCallable(address, false)).toBe(false))

  it.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '2a01:4f8::1', '2606:4700::1111'])('%s is', (address) =>
    expect(isCallable(address, false)).toBe(true),
  )

  it('is our own machine only in the demo, and no other closed one even there', () => {
    expect(['127.0.0.1', '::1'].every((address) => isCallable(address, true))).toBe(true)
    expect(['10.0.0.1', '169.254.169.254', 'fe80::1'].some((address) => isCallable(address, true))).toBe(
      false,
    )
  })
})

describe('the address of an endpoint', () => {
  it.each([
    ['http://system.example/hook', 'https'],
    ['https://user:password@system.example/', 'adgangskode'],
    ['https://127.0.0.1/', 'lukket net'],
    ['https://2130706433/', 'lukket net'],
    ['https://0x7f.1/', 'lukket net'],
    ['https://localhost:8443/', 'lukket net'],
    ['https://[::1]/', 'lukket net'],
    ['https://[::ffff:10.0.0.1]/', 'lukket net'],
    ['https://169.254.169.254/latest/meta-data', 'lukket net'],
  ])('%s is refused', (url, why) => expect(addressProblem(url, false)).toContain(why))

  it('is https on the open internet', () => {
    expect(addressProblem('https://system.example:8443/hook?a=b', false)).toBeNull()
    expect(addressProblem('http://localhost:4000/hook', true)).toBeNull()
    expect(addressProblem('http://127.0.0.1:4000/hook', true)).toBeNull()
    expect(addressProblem('http://10.0.0.1/hook', true)).toContain('lukket net')
  })

  it('is nobody’s in the demo, where the portal answers itself', () => {
    expect(addressProblem('https://system.example/npn', true)).toBeNull()
    expect(addressProblem('http://system.example/npn', true)).toContain('https')
    expect(addressProblem('https://system.dk/npn', true)).toContain('.example')
    expect(addressProblem('https://8.8.8.8/npn', true)).toContain('.example')
  })
})
