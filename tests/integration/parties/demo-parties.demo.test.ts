import { expect, it } from 'vitest'
import { showMatrix } from '@/lib/compliance'
import { STATES } from '@/lib/compliance/words'
import { listMailboxes } from '@/lib/mailboxes'
import { MAILBOX_STATES } from '@/lib/mailboxes/words'
import { listLaboratories, listOrganisations } from '@/lib/parties'
import { compareSystems, listApprovalLists, listSystems } from '@/lib/systems'
import { isCvr, sorCheckDigitFits } from '@/lib/text/identifiers'
import { as } from '@/tests/support/actors'
import { value } from '@/tests/support/outcomes'

const me = as.medcomAdmin()

it('the demo has 9 vendors, 12 systems and 60 laboratories, one of them closed', async () => {
  const vendors = value(await listOrganisations(me, { role: 'vendor', size: 100 })).rows
  expect(vendors).toHaveLength(9)
  expect(vendors.every(({ name }) => name.endsWith('(demo)'))).toBe(true)
  expect(value(await listSystems(me, { size: 100 })).rows).toHaveLength(12)
  const { rows } = value(await listLaboratories(me, { state: 'all', size: 100 }))
  expect(rows).toHaveLength(60)
  expect(rows.filter(({ closed }) => closed)).toHaveLength(1)
  expect(
    rows.filter(({ closed, vendor, system, owner }) => !closed && (!vendor || !system || !owner)),
  ).toEqual([])
  expect(rows.every(({ sor }) => sor !== null && sorCheckDigitFits(sor))).toBe(true)
})

it('its numbers pass their checks', async () => {
  const { rows } = value(await listOrganisations(me, { state: 'all', size: 100 }))
  expect(rows.filter(({ cvr, foreignRegistration }) => !(cvr ? isCvr(cvr) : foreignRegistration))).toEqual([])
})

it('it has an approval list in use, and one that waits', async () => {
  const lists = value(await listApprovalLists(me, {})).rows
  expect(lists.map(({ status }) => status).sort()).toEqual(['applied', 'applied', 'previewed'])
  expect(value(await compareSystems(me, {})).answers.length).toBeGreaterThan(80)
})

it('it has vendors and laboratories in every state of what is required of them', async () => {
  for (const of of ['vendor', 'laboratory'] as const) {
    const { rows } = value(await showMatrix(me, { of, size: 100 }))
    const states = rows.flatMap(({ cells }) => Object.values(cells).map(({ state }) => state))
    expect([...new Set(states)].sort(), of).toEqual([...STATES].sort())
  }
})

it('it has mailboxes in every state, personal ones too', async () => {
  const { rows } = value(await listMailboxes(me, { size: 1000 }))
  expect([...new Set(rows.map(({ state }) => state))].sort()).toEqual([...MAILBOX_STATES].sort())
  expect(rows.some(({ looksPersonal }) => looksPersonal)).toBe(true)
})
