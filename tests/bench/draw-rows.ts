interface Amount {
  /** So many series, by 5,000 accounts, lie one after the other from 0; one in 200 is overlapped by a second draw, one in 200 returned. */
  series: number
  /** Numbers in each. */
  size: number
  digits: number
  /** Seconds from one to the next. */
  apart?: number
  /** Who draws, in turn; as many vendors share them. */
  laboratories?: number
  vendors?: number
}

/** Written past the door: a million lines through it would take minutes, and how they came is not measured here. */
export async function fillDraws(
  { owner }: { owner: { query(sql: string): Promise<unknown> } },
  { series, size, digits, apart = 1, laboratories = 60, vendors = 1 }: Amount,
): Promise<void> {
  await owner.query(
    `
    with vendor as (
      insert into organisation (id, name, created_at, support_name, support_phone)
      select gen_random_uuid(), 'Målt Lab-IT' || case n when 0 then '' else ' ' || n end, now(), 'Målt Servicedesk', '70 00 00 00'
      from generate_series(0, $6 - 1) n returning id),
    seller as (select id, row_number() over () - 1 as place from vendor),
    batch as (
      insert into draw_batch (id, source, status, summary, received_by, received_at)
      values (gen_random_uuid(), 'api', 'applied', '{}', 'bench', now()) returning id),
    laboratory as (
      insert into laboratory (id, name, code, vendor_id, created_at)
      select gen_random_uuid(), 'Målt laboratorium ' || n, 'M' || n, seller.id, now()
      from generate_series(1, $5) n join seller on seller.place = n % $6 returning id, vendor_id),
    numbered as (select *, row_number() over () - 1 as place from laboratory)
    insert into draw (service_id, account, laboratory_id, vendor_id, width, first_value, last_value, count, drawn_at,
      channel, transport, operation, outcome, purpose, lane, overlapping, batch_id)
    select kind || n, 'konto-' || n % 5000, numbered.id, numbered.vendor_id, $3, n::bigint * $2, n::bigint * $2 + $2 - 1, $2,
      now() - interval '500 days' + make_interval(secs => n * $4), 'webService', 'https',
      case kind when 'R' then 'return' else 'draw' end::draw_operation, 'done', 'ordinary',
      case kind when 'D' then 'regular' else 'exceptional' end::series_lane, kind = 'O', batch.id
    from batch, (
      select 'D' as kind, n from generate_series(0, $1 - 1) n
      union all select 'O', n from generate_series(0, $1 - 1, 200) n
      union all select 'R', n from generate_series(100, $1 - 1, 200) n) line
    join numbered on numbered.place = line.n % $5`
      .replaceAll('$1', String(series))
      .replaceAll('$2', String(size))
      .replaceAll('$3', String(digits))
      .replaceAll('$4', String(apart))
      .replaceAll('$5', String(laboratories))
      .replaceAll('$6', String(vendors)),
  )
  await owner.query('update draw_log_state set last_received_at = now()')
  await owner.query('vacuum analyze')
}
