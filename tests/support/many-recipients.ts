import type pg from 'pg'

type Ask = (sql: string, values: unknown[]) => Promise<Pick<pg.QueryResult, 'rows'> | unknown[]>

/** So many contacts for operation with a mailbox each, a hundred at a vendor, written past the door. */
export async function makeRecipients(ask: Ask, count: number): Promise<void> {
  const statements = [
    `insert into organisation (id, name, created_at)
     select md5('o' || n)::uuid, 'Leverandør ' || n, '2026-01-05' from generate_series(0, ($1::int - 1) / 100) n`,
    `insert into organisation_role (id, organisation_id, kind, valid_from)
     select md5('r' || n)::uuid, md5('o' || n)::uuid, 'vendor', '2026-01-05' from generate_series(0, ($1::int - 1) / 100) n`,
    `insert into mailbox (id, vendor_id, address, created_at)
     select md5('m' || n)::uuid, md5('o' || n / 100)::uuid, 'drift' || n || '@modtager.example', '2026-01-05'
     from generate_series(0, $1::int - 1) n`,
    `insert into contact (id, vendor_id, kind, name, mailbox_id, phone, channels, created_at, confirmed_at)
     select md5('c' || n)::uuid, md5('o' || n / 100)::uuid, 'mailbox', 'Drift ' || n, md5('m' || n)::uuid,
       '70 12 34 56', '{mail}', '2026-01-05', '2026-01-05' from generate_series(0, $1::int - 1) n`,
    `insert into contact_duty (contact_id, function_key, vendor_id)
     select md5('c' || n)::uuid, 'operations', md5('o' || n / 100)::uuid from generate_series(0, $1::int - 1) n`,
  ]
  for (const statement of statements) await ask(statement, [count])
}
