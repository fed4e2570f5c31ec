import { BlockList, isIP } from 'node:net'

/** What is nobody's on the open internet: our own machine, private networks, and what only looks like an address. */
const CLOSED = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  CLOSED.addSubnet(network, bits)
// Of IPv6 only what is handed out to the world, without what carries an address of IPv4 or stands in books.
const OPEN_6 = new BlockList()
OPEN_6.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  CLOSED.addSubnet(network, bits, 'ipv6')

/** Whether an address of a network may be called: what everybody can reach; in the demo our own machine and nothing else. */
export function isCallable(address: string, demo: boolean): boolean {
  if (demo) return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
  if (isIP(address) === 4) return !CLOSED.check(address, 'ipv4')
  return isIP(address) === 6 && OPEN_6.check(address, 'ipv6') && !CLOSED.check(address, 'ipv6')
}

/** The host of an address as networks know it: without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '')
}

/** Whether a host is nobody's, by RFC 2606: in the demo the portal itself answers there. */
export function isExample(host: string): boolean {
  return host.endsWith('.example')
}

/**
 * What is wrong with the address of an endpoint, in Danish; null where it may be called (SM-5). What its name stands for
 * is looked at again each time it is called.
 */
export function addressProblem(text: string, demo: boolean): string | null {
  const url = new URL(text)
  const host = hostOf(url)
  const isOwnMachine = host === 'localhost' || isCallable(host, true)
  const isClosed = host === 'localhost' || (isIP(host) > 0 && !isCallable(host, false))
  if (url.username || url.password) return 'Fjern brugernavn og adgangskode fra adressen.'
  if (isClosed && !(demo && isOwnMachine))
    return 'Adressen ligger i et lukket net. Skriv en, der kan nås fra internettet.'
  if (demo && !isOwnMachine && !isExample(host))
    return 'Demoen kalder ingen på internettet. Skriv en adresse, der ender på .example: der svarer portalen selv.'
  if (url.protocol !== 'https:' && !(demo && isOwnMachine)) return 'Adressen skal begynde med https://.'
  return null
}
