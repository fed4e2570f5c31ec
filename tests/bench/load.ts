import { Agent, request } from 'node:http'

/** What a number of connections did in a while: answers a second, and the slowest hundredth in milliseconds. */
export interface Load {
  perSecond: number
  p99: number
}

interface Target {
  /** The address of the next request; called anew for each, so that every one may ask something else. */
  url: () => string
  headers?: Record<string, string>
}

/**
 * Keeps so many connections busy for so many milliseconds, each asking again as soon as it is answered.
 * @throws Error on any answer but 200: a quick fault is no result
 */
export async function load(
  { url, headers = {} }: Target,
  milliseconds: number,
  connections = 10,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const started = performance.now()
  const worker = async () => {
    while (performance.now() - started < milliseconds) {
      const asked = performance.now()
      await get(agent, url(), headers)
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  return { perSecond: times.length / seconds, p99: times[Math.floor(times.length * 0.99)]! }
}

function get(agent: Agent, url: string, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers }, (response) => {
      response.resume()
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode} from ${url}`)),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}
