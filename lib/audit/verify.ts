import pg from 'pg'

/** The first thing that is wrong with the chain, or that nothing is (RP-4). */
export type Verification =
  | { whole: true; entries: bigint; erased: bigint; head: string }
  | { whole: false; entry: bigint; fault: 'position' | 'hash' | 'link' | 'personal' | 'head' | 'anchor' }

/** A head that was written down earlier, outside the database: so cutting the end off is seen too. */
export interface Anchor {
  position: bigint
  hash: string
}

const STRETCH = 20_000n

/**
 * Walks the whole chain as the database's owner, in stretches that overlap by one entry, and names the first broken one.
 * Personal values that were erased are counted, not complained of.
 */
export async function verifyAuditChain(connectionString: string, anchor?: Anchor): Promise<Verification> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const head = await headOf(client)
    for (let from = 1n; from <= head.position; from += STRETCH) {
      const fault = await firstFault(client, from > 1n ? from - 1n : from, from + STRETCH - 1n)
      if (fault) return { whole: false, ...fault }
    }
    const end = await entryAt(client, head.position)
    if (head.position > 0n && end !== head.hash) return { whole: false, entry: head.position, fault: 'head' }
    if (anchor && (await entryAt(client, anchor.position)) !== anchor.hash) {
      return { whole: false, entry: anchor.position, fault: 'anchor' }
    }
    return { whole: true, entries: head.position, erased: await erasedValues(client), head: head.hash }
  } finally {
    await client.end()
  }
}

async function headOf(client: pg.Client): Promise<Anchor> {
  const { rows } = await client.query<{ position: string; hash: string }>(
    `select greatest(h.position, coalesce((select max(position) from audit_entry), 0)) as position,
            encode(h.hash, 'hex') as hash from audit_head h`,
  )
  return { position: BigInt(rows[0]!.position), hash: rows[0]!.hash }
}

async function firstFault(client: pg.Client, from: bigint, upto: bigint) {
  const { rows } = await client.query<{ entry: string; fault: 'position' | 'hash' | 'link' | 'personal' }>(
    'select entry, fault from audit_faults($1, $2) limit 1',
    [from, upto],
  )
  return rows[0] && { entry: BigInt(rows[0].entry), fault: rows[0].fault }
}

async function entryAt(client: pg.Client, position: bigint): Promise<string | undefined> {
  const { rows } = await client.query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from audit_entry where position = $1`,
    [position],
  )
  return rows[0]?.hash
}

async function erasedValues(client: pg.Client): Promise<bigint> {
  const { rows } = await client.query<{ count: string }>(
    'select count(*) from audit_personal_value where erased_at is not null',
  )
  return BigInt(rows[0]!.count)
}
