import { closeAccount, reopenAccount, setPolicy } from '@/lib/accounts'
import { addContact, changeContact, changeContactFunction, endContact } from '@/lib/contacts'
import { isoDate } from '@/lib/format'
import { askProof, makeProofLink, proveMailbox, receiveBounce } from '@/lib/mailboxes'
import { assignSystem, assignVendor, changeSupport, closeLaboratory, reopenLaboratory } from '@/lib/parties'
import { addDays } from '@/lib/text/days'
import { aMailbox, anAccount } from './accounts'
import { as } from './actors'
import { anAgreement } from './agreements'
import { judgeByDate } from './compliance'
import { askOwner } from './database'
import { aLine, receive } from './draws'
import { setClock } from './outcomes'
import { aListedTest, anyOf, type Deed, type Row, type World } from './compliance-world'

const admin = as.medcomAdmin()

async function goOn(world: World, days: number): Promise<void> {
  world.now = new Date(world.now.getTime() + days * 86_400_000)
  await setClock(world.now.toISOString())
  await judgeByDate()
}

/** What may happen; whom it happens to, and how, is chosen by the numbers. A deed that is refused changes nothing. */
export const DEEDS = {
  wait: (world, a) => goOn(world, 1 + (a % (a % 4 ? 9 : 40))),
  /** To one of the next days on which something that is written begins or ends, or to the day after; mostly all is judged anew then. */
  async turn(world, a, b) {
    const coming = await askOwner<{ days: number }>(
      `select distinct day - $1::date as days from (
         select until as day from dispensation union all select valid_from from setting union all
         select expires_on from certification union all select due_on from setup_item union all
         select valid_from from requirement union all select closed_on from laboratory union all
         select valid_from from laboratory_vendor union all select valid_from from laboratory_system) written
       where day >= $1::date and day < $1::date + 60 order by 1 limit 3`,
      [isoDate(world.now)],
    )
    const { days } = coming[a % (coming.length || 1)] ?? { days: 1 }
    await goOn(world, Math.max(1, days + (b % 2)))
    if (b % 6 < 4)
      await askOwner(`select graphile_worker.add_job('compliance.byDate', '{"everybody": true}')`)
  },
  async draw(world, a, b) {
    const laboratory = await anyOf<{ code: string }>('laboratory', a)
    const kinds = [
      {},
      {},
      {},
      { channel: 'webPage' },
      { transport: 'http' },
      { operation: 'return' },
      { outcome: 'refused' },
    ]
    const time = new Date(world.now.getTime() - (b % 60) * 3_600_000).toISOString().replace('.000', '')
    return receive(aLine(laboratory!, { time, ...kinds[b % kinds.length] }))
  },
  async account(world, a, b) {
    const laboratory = await anyOf<Row>('laboratory', a, 'vendor_id is not null')
    if (!laboratory) return
    const { vendor_id: vendorId, id } = laboratory
    const laboratoryId = b % 4 === 0 ? null : id
    const mailboxId = await aMailbox(vendorId, { provenAt: b % 2 ? null : world.now.toISOString() })
    return anAccount({ vendorId, laboratoryId, mailboxId })
  },
  async policy(world, a, b) {
    const account = await anyOf<Row>('account', a)
    return account && setPolicy(admin, { id: account.id, version: account.version, returnBlocked: b % 3 > 0 })
  },
  async close(world, a, b) {
    const account = await anyOf<Row>('account', a)
    if (!account) return
    const input = { id: account.id, reason: 'Prøve' }
    return b % 2
      ? closeAccount(as.vendorAdmin(account.vendor_id), input)
      : reopenAccount(as.vendorAdmin(account.vendor_id), input)
  },
  async prove(world, a) {
    const mailbox = await anyOf<Row>('mailbox', a)
    if (!mailbox) return
    await askProof(as.vendorAdmin(mailbox.vendor_id), { ids: [mailbox.id] })
    const link = await makeProofLink(as.system, { id: mailbox.id })
    return link.ok && link.value && proveMailbox(as.bearer, { secret: link.value.secret })
  },
  async bounce(world, a) {
    const mailbox = await anyOf<Row>('mailbox', a)
    const told = { kind: 'permanent' as const, reason: '550', at: world.now.toISOString() }
    return mailbox && receiveBounce(as.apiKey(['mail:bounces']), { address: mailbox.address, ...told })
  },
  async contact(world, a, b) {
    const functions = ['operations', 'technical', 'agreement', 'accountCreation', 'firstLevelSupport']
    const laboratory = await anyOf<Row>('laboratory', a, 'vendor_id is not null')
    if (!laboratory) return
    return addContact(as.vendorAdmin(laboratory.vendor_id), {
      kind: 'mailbox',
      name: `Vagten ${b}`,
      email: `vagt-${b}@proeve.example`,
      laboratoryId: b % 3 === 0 ? laboratory.id : null,
      functions: functions.slice(b % 3, 2 + (b % 5)),
      channels: ['mail'],
    })
  },
  async confirm(world, a, b) {
    const contact = await anyOf<Row>('contact', a, 'ended_at is null')
    return (
      contact &&
      changeContact(as.vendorAdmin(contact.vendor_id), {
        id: contact.id,
        version: contact.version,
        kind: 'mailbox',
        name: `Vagten ${b}`,
        email: `vagt-${a}@proeve.example`,
        functions: ['operations'],
        channels: ['mail'],
      })
    )
  },
  async end(world, a) {
    const contact = await anyOf<Row>('contact', a, 'ended_at is null')
    return (
      contact && endContact(as.vendorAdmin(contact.vendor_id), { id: contact.id, version: contact.version })
    )
  },
  async function(world, a, b) {
    const [found] = await askOwner<{ key: string; version: number }>(
      'select key, version from contact_function order by key offset $1 limit 1',
      [a % 6],
    )
    const required = { requiredForVendor: b % 2 === 0, requiredForLaboratory: b % 5 === 0 }
    return changeContactFunction(admin, {
      ...found!,
      name: `Funktion ${a % 6}`,
      description: 'Prøve',
      ...required,
    })
  },
  async support(world, a, b) {
    const vendor = await anyOf<Row>('organisation', a, `id = any('{${world.vendors.join()}}')`)
    const supportPhone = b % 2 ? '70 12 34 56' : null
    return changeSupport(as.vendorAdmin(vendor!.id), {
      id: vendor!.id,
      version: vendor!.version,
      supportPhone,
    })
  },
  approve: (world, a, b) =>
    aListedTest(world.systems[a % 2]!, b % 3 ? 'approved' : 'testMissing', isoDate(world.now)),
  async agree(world, a, b) {
    const since = new Date(world.now.getTime() - (b % 200) * 86_400_000).toISOString()
    const { id } = await anAgreement(b % 3 ? 'inForce' : 'settingUp', {
      vendorId: world.vendors[a % 2]!,
      since,
    })
    if (b % 2)
      await askOwner(
        `insert into setup_item (id, agreement_id, vendor_id, clause_number, obligation, carrier, evidence, gate, due_on, position)
         select gen_random_uuid(), id, vendor_id, $2, 'Prøve', 'vendor', 'https', false, $3, 77 from agreement where id = $1`,
        [id, b % 4 > 1 ? '5.3' : '4.2', addDays(isoDate(world.now), (b % 90) - 30)],
      )
  },
  async move(world, a, b) {
    const laboratory = (await anyOf<Row>('laboratory', a))!
    const vendorId = b % 5 ? world.vendors[b % 2]! : null
    const validFrom = addDays(isoDate(world.now), b % 20)
    const { id, version } = laboratory
    const moved = await assignVendor(admin, { id, version, vendorId, validFrom })
    const systemId = vendorId && world.systems[b % 2]!
    // Most take the new vendor's system with them.
    return b % 4 ? assignSystem(admin, { id, version: version + 1, systemId, validFrom }) : moved
  },
  async shut(world, a, b) {
    const laboratory = (await anyOf<Row>('laboratory', a))!
    const closedOn = addDays(isoDate(world.now), b % 30)
    return b % 4
      ? undefined
      : closeLaboratory(admin, { id: laboratory.id, version: laboratory.version, closedOn })
  },
  async reopen(world, a, b) {
    const closed = await anyOf<Row & { last: string }>(
      '(select *, closed_on::text as last from laboratory) laboratory',
      a,
      'closed_on is not null',
    )
    if (!closed) return
    const today = isoDate(world.now)
    const validFrom = addDays(closed.last > today ? closed.last : today, 1 + (b % 2))
    return reopenLaboratory(admin, { id: closed.id, version: closed.version, validFrom })
  },
  async system(world, a, b) {
    const laboratory = (await anyOf<Row>('laboratory', a))!
    const validFrom = addDays(isoDate(world.now), b % 20)
    const own = world.systems[world.vendors.indexOf(laboratory.vendor_id)]
    const systemId = b % 5 ? (own ?? world.systems[b % 2]!) : null
    return assignSystem(admin, { id: laboratory.id, version: laboratory.version, systemId, validFrom })
  },
} satisfies Record<string, Deed>
