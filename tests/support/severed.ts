import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** The way to a database that can be severed and mended: an address like the one given, by way of loopback. */
export async function severable(url: string) {
  const target = new URL(url)
  const open = new Set<Socket>()
  let away = false
  const server = createServer((client) => {
    if (away) return void client.destroy()
    const database = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      open.add(one)
      one.on('error', () => undefined)
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String((server.address() as AddressInfo).port)
  const sever = () => {
    away = true
    for (const socket of open) socket.destroy()
  }
  return {
    url: through.href,
    sever,
    mend: () => void (away = false),
    async stop() {
      sever()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
