import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { find } from '@/lib/search'
import { as } from '@/tests/support/actors'
import { aMailbox, anAccount } from '@/tests/support/accounts'
import { anAgreement } from '@/tests/support/agreements'
import { aContact } from '@/tests/support/contacts'
import { askApplication, askOwner } from '@/tests/support/database'
import { aMessage } from '@/tests/support/messages'
import { kindOf, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeSystem, makeVendor } from '@/tests/support/parties'

const ids: Record<string, string> = {}
let alarmNumber: string

beforeAll(async () => {
  ids.vendor = await makeVendor({ name: 'Sørens Lab-IT', foreignRegistration: 'SE-5566' })
  ids.laboratory = await makeLaboratory({
    vendorId: ids.vendor,
    name: 'Klinisk Biokemi, Demohospital Ålborg',
    code: 'KBA7',
  })
  ids.system = await makeSystem(ids.vendor, { name: 'Hæmatos' })
  const mailboxId = await aMailbox(ids.vendor, { address: 'drift@soerens.example' })
  ids.account = (await anAccount({ vendorId: ids.vendor, name: 'npn-kba-1', mailboxId })).id
  await anAccount({ vendorId: ids.vendor, name: 'npn-kba-10', mailboxId })
  ids.contact = (await aContact({ vendorId: ids.vendor, name: 'Jens Pedersen', mailboxId })).id
  ids.agreement = (await anAgreement('inForce', { vendorId: ids.vendor })).id
  ids.message = (await aMessage({ title: 'Langsomme svar fra webservicen' })).id
  ids.alarm = randomUUID()
  const [alarm] = await askOwner<{ number: number }>(
    `insert into alarm (id, kind, subject, rule_id, vendor_id, laboratory_id, account, severity, observed, facts, raised_at, last_at)
     select $1, 'lowStock', 'prøve', id, $2, $3, 'npn-kba-1', 'warning', false, '{}', '2026-11-01', '2026-11-01'
     from alarm_rule where kind = 'lowStock' limit 1 returning number`,
    [ids.alarm, ids.vendor, ids.laboratory],
  )
  alarmNumber = `A${alarm!.number}`
  ids.other = await makeVendor({ name: 'Anden Lab-IT' })
  ids.foreign = await makeLaboratory({ vendorId: ids.other, name: 'Mikrobiologi, Demohospital Øst' })
})

const found = async (q: string, context = as.medcomAdmin()) => {
  const { groups, nearly } = value(await find(context, { q }))
  return { ids: groups.flatMap(({ hits }) => hits.map(({ id }) => id)), groups, nearly }
}

describe('the search', () => {
  it.each([
    ['Sørens Lab', 'vendor'],
    ['soerens', 'vendor'],
    ['SORENS LAB-IT', 'vendor'],
    ['ålborg', 'laboratory'],
    ['aalborg', 'laboratory'],
    ['biokemi alborg', 'laboratory'],
    ['hospital ål', 'laboratory'],
    ['kba7', 'laboratory'],
    ['haematos', 'system'],
    ['hämatos', 'system'],
    ['npn-kba-1', 'account'],
    ['drift@sørens', 'account'],
    ['pedersen', 'contact'],
    ['70123456', 'contact'],
    ['70 12 34 56', 'contact'],
    ['langsom', 'message'],
    ['it', 'vendor'],
    ['biokemi, demohospital', 'laboratory'],
  ])('finds by %s', async (typed, name) => {
    const answer = await found(typed)
    expect(answer.ids).toContain(ids[name])
    expect(answer.nearly).toBe(false)
  })

  it('finds also what is one of very many, and says that there are more', async () => {
    await askOwner(
      `insert into service_message select (jsonb_populate_record(m, jsonb_build_object(
         'id', gen_random_uuid(), 'number', 1000 + n, 'title', 'Vedligehold af webservicen ' || n))).*
       from service_message m, generate_series(1, 400) n where id = $1`,
      [ids.message],
    )
    for (const context of [as.medcomAdmin(), as.vendorUser(ids.vendor!)]) {
      const { groups } = await found('vedligehold', context)
      expect(groups).toMatchObject([{ kind: 'message', more: true }])
      expect(groups[0]!.hits).toHaveLength(20)
      expect((await found('vedligehold 377', context)).groups[0]!.hits.map(({ title }) => title)).toEqual([
        'Vedligehold af webservicen 377',
      ])
    }
  })

  it.each([
    ['Petersen', 'contact'],
    ['Hæmattos', 'system'],
    ['Albrog biokemi', 'laboratory'],
  ])('finds what is nearly %s, and says so', async (typed, name) => {
    const answer = await found(typed)
    expect(answer.ids).toContain(ids[name])
    expect(answer.nearly).toBe(true)
  })

  it('shows first what is called so, and each with its address and what tells it from others', async () => {
    const { groups } = await found('npn-kba-1')
    expect(groups.map(({ kind }) => kind)).toEqual(['account', 'alarm'])
    expect(groups.slice(0, 1)).toMatchObject([
      {
        kind: 'account',
        heading: 'Konti',
        more: false,
        hits: [
          {
            title: 'npn-kba-1',
            href: `/konti/${ids.account}`,
            detail: 'Prøveafdelingen · drift@soerens.example · Sørens Lab-IT',
            state: 'Aktiv',
          },
          { title: 'npn-kba-10' },
        ],
      },
    ])
    expect(value(await find(as.medcomAdmin(), { q: 'npn-kba', each: 1 })).groups[0]).toMatchObject({
      hits: [{ title: 'npn-kba-1' }],
      more: true,
    })
  })

  it('never tears the groups of a telephone number apart', async () => {
    const { groups } = await found('70123456')
    expect(groups[0]?.hits[0]?.detail).toContain('70\u00a012\u00a034\u00a056')
  })

  it('finds an alarm by its number, and says in words what it is of', async () => {
    const title = alarmNumber.replace(/A(.+)/, (_, digits: string) => `A-${digits.padStart(4, '0')}`)
    for (const typed of [alarmNumber, title])
      expect((await found(typed)).groups, typed).toMatchObject([
        {
          kind: 'alarm',
          hits: [
            {
              title,
              href: `/alarmer/${ids.alarm}`,
              detail: 'Lav beholdning · Klinisk Biokemi, Demohospital Ålborg · npn-kba-1 · Sørens Lab-IT',
              state: 'Åben',
            },
          ],
        },
      ])
  })

  it('takes %, _ and \\ as they are, and never guesses at a number', async () => {
    for (const typed of ['%%', '__', '\\\\', '%a%', '0101901234'])
      expect((await found(typed)).ids, typed).toEqual([])
    expect(kindOf(await find(as.medcomAdmin(), { q: ' a ' }))).toBe('validation')
  })

  it('follows every change, and forgets a contact that has left', async () => {
    const { id, mailboxId } = await aContact({ vendorId: ids.vendor, name: 'Kirsten Mandrup' })
    await askOwner("update contact set name = 'Kirsten Mandrup Holm' where id = $1", [id])
    expect((await found('mandrup holm')).ids).toEqual([id])
    await askOwner("update mailbox set address = 'kmh@proeve.example' where id = $1", [mailboxId])
    expect((await found('kmh@proeve')).ids).toEqual([id])
    await askOwner("update contact set ended_at = '2026-11-01' where id = $1", [id])
    expect((await found('mandrup')).ids).toEqual([])
    expect(await askOwner('select from search_entry where id = $1', [id])).toEqual([])
  })

  it('holds exactly what the records say', async () => {
    const differing = await askOwner(
      `select coalesce(s.id, e.id) as id from search_source s full join search_entry e using (id)
       where (s.kind, s.title, s.detail, s.state, ' ' || npn_fold(concat_ws(' ', s.title, s.more)))
         is distinct from (e.kind, e.title, e.detail, e.state, e.words)
         or (s.vendor_id, s.seen_by) is distinct from (e.vendor_id, e.seen_by)
       union all
       (select e.id from search_entry e
         where (select array_agg(word order by word collate "C") from unnest(npn_words(e.words)) word) is distinct from
           (select array_agg(word order by word) from search_word w where (w.kind, w.id) = (e.kind, e.id)))
       union all
       (select id from search_word except select id from search_entry)`,
    )
    expect(differing).toEqual([])
  })
})

describe('what a vendor finds', () => {
  const words = ['sørens', 'kba', 'hæmatos', 'pedersen', 'petersen', 'drift@soerens', '70123456', 'SE-5566']

  it('is its own', async () => {
    const own = as.vendorUser(ids.vendor!)
    for (const word of words) expect((await found(word, own)).ids, word).not.toEqual([])
    expect((await found('demohospital', own)).ids).toEqual([ids.laboratory, ids.alarm])
  })

  it('is nothing of another’s, whatever is typed', async () => {
    const theirs = as.vendorAdmin(ids.other!)
    for (const word of words) {
      const { groups, nearly } = await found(word, theirs)
      expect([...groups, nearly], word).toEqual([false])
    }
    expect((await found('demohospital', theirs)).ids).toEqual([ids.foreign])
    const seen = await askApplication<{ id: string }>(
      `with asking as materialized (select set_config('npn.vendor', '${ids.other}', true))
       select t.id from asking, lateral (select id from search_entry) t`,
    )
    const own = [ids.vendor, ids.laboratory, ids.system, ids.account, ids.contact, ids.agreement, ids.alarm]
    expect(seen.map(({ id }) => id).filter((id) => own.includes(id))).toEqual([])
    await expect(
      askApplication(
        'insert into search_entry (id, kind, title, detail, name, words) values ($1, $2, $3, $3, $3, $3)',
        [randomUUID(), 'account', ''],
      ),
    ).rejects.toThrow('permission denied')
  })

  it('is not for laboratories and stations', async () => {
    expect(kindOf(await find(as.laboratoryUser(ids.laboratory!), { q: 'kba' }))).toBe('forbidden')
    expect(kindOf(await find(as.station(ids.laboratory!), { q: 'kba' }))).toBe('forbidden')
  })
})
