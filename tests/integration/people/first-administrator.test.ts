import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { acceptInvitation, makeInvitationLink, sendInvitation } from '@/lib/people'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { kindOf, value } from '@/tests/support/outcomes'

const invite = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'lib/system/invite-administrator.ts', ...args], {
    encoding: 'utf8',
  })

test('the first administrator is invited from the terminal and comes in', async () => {
  const { status, stdout } = invite('Forste@MedCom.example', 'Første', 'Forvalter')
  expect(stdout).toContain('An invitation is on its way to forste@medcom.example.')
  expect(status).toBe(0)
  const [row] = await askOwner<{ id: string }>('select id from invitation')
  const link = value(await makeInvitationLink(as.system, { id: row!.id }))
  expect(link).toMatchObject({ name: 'Første Forvalter', role: 'medcomAdmin', invitedBy: 'MedCom' })
  value(await acceptInvitation(as.bearer, { secret: link!.secret }))
  const again = invite('forste@medcom.example', 'Igen')
  expect(again.stderr).toContain('Der er allerede en bruger med den mailadresse.')
  expect(again.status).toBe(1)
}, 90_000)

test('the portal invites nobody else by itself', async () => {
  const outcome = await sendInvitation(as.system, {
    email: 'x@prove.example',
    name: 'X',
    role: 'medcomReader',
  })
  expect(kindOf(outcome)).toBe('forbidden')
})
