import path from 'node:path'
import pg from 'pg'
import type { Environment } from '@/lib/env'

const ROLES: Record<string, string> = {
  medcomAdmin: 'MedCom administrator',
  medcomReader: 'MedCom reader',
  vendorAdmin: 'Vendor administrator',
  vendorUser: 'Vendor user',
  laboratoryUser: 'Laboratory user',
}

/** What the terminal says when the portal is ready: where it is, who one may be, where the mail goes. */
export async function announcement(
  environment: Environment,
  port: number,
  databaseUrl: string,
  seconds: number,
): Promise<string> {
  const { DEMO, HOST, DATA_DIR, PUBLIC_URL } = environment
  const address = DEMO ? `http://localhost:${port}` : PUBLIC_URL
  const lines = [
    '',
    `NPN-portalen is ready after ${seconds} s: ${address}${DEMO ? '' : ` (listens on ${HOST}:${port})`}`,
  ]
  if (DEMO) lines.push(...(await demoLines(address, environment, databaseUrl)))
  const kept = shortened(DATA_DIR)
  return [...lines, `Stop with Ctrl-C. What is not in the database lies in ${kept}.`, ''].join('\n')
}

/** A folder as one would type it from here. */
function shortened(folder: string): string {
  return folder.startsWith(process.cwd()) ? path.relative(process.cwd(), folder) : folder
}

async function demoLines(
  address: string,
  { HOST: host, DATA_DIR }: Environment,
  databaseUrl: string,
): Promise<string[]> {
  const dataDir = shortened(DATA_DIR)
  const people = await demoPeople(databaseUrl)
  const loopback = /^(127\.|localhost$|::1$)/.test(host)
  return [
    'THIS IS A DEMO: the people and laboratories are invented, and whoever reaches it may sign in as anybody.',
    loopback
      ? 'It answers this machine only.'
      : `It listens on ${host}, so others can reach it: put nothing real into it.`,
    ...(people.length ? [`Sign in with one click at ${address}/log-ind, for instance as`] : []),
    ...people.map(({ role, name, email }) => `  ${(ROLES[role] ?? role).padEnd(21)} ${name} <${email}>`),
    `Every mail it sends is shown at ${address}/postkasse and goes nowhere else.`,
    `A key for ${address}/api/v1 lies in ${path.join(dataDir, 'demo-api-key.txt')}.`,
  ]
}

async function demoPeople(url: string): Promise<{ role: string; name: string; email: string }[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ role: string; name: string; email: string }>(
      'select distinct on (role) role, name, email from app_user where deactivated_at is null order by role, id',
    )
    return rows
  } finally {
    await client.end()
  }
}
