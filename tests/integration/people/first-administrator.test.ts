import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { actorOfSession } from '@/lib/door/actor'
import { acceptInvitation, makeInvitationLink, sendInvitation } from '@/lib/people'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { aPerson } from '@/tests/support/people'
import { enrol, NOW, signIn } from '@/tests/support/second-factor'

const run = (program: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', `lib/system/${program}.ts`, ...args], { encoding: 'utf8' })
const invite = (...args: string[]) => run('invite-administrator', ...args)

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

test('the only administrator, who has lost telephone and codes, is helped from the terminal', async () => {
  const only = await aPerson({ name: 'Eneste Forvalter' })
  const browser = await signIn(only)
  await setClock(NOW)
  await enrol(browser)
  const { status, stdout } = run('reset-factor', only.email.toUpperCase())
  expect(stdout).toContain('Eneste Forvalter is signed out everywhere')
  expect(status).toBe(0)
  expect(await actorOfSession(browser.cookie)).toBeNull()
  const entry = { verb: 'secondFactor.reset', subject_id: only.id, actor_id: 'npm run reset-factor' }
  expect(await lastEntry()).toMatchObject(entry)
  expect((await enrol(await signIn(only))).codes).toHaveLength(10)
  await setClock(null)
}, 90_000)

test('the portal invites nobody else by itself', async () => {
  const outcome = await sendInvitation(as.system, {
    email: 'x@prove.example',
    name: 'X',
    role: 'medcomReader',
  })
  expect(kindOf(outcome)).toBe('forbidden')
})
