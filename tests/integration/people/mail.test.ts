import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { digest } from '@/lib/door/actor'
import { emptyQueue } from '@/lib/jobs/queue'
import { closeMail, sendMail } from '@/lib/mail'
import { requestSignIn, sendInvitation, showInvitation, useSignInLink } from '@/lib/people'
import { peopleTasks } from '@/lib/people/jobs'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { startMailServer } from '@/tests/support/mail'
import { value } from '@/tests/support/outcomes'
import { aPerson, aVendor } from '@/tests/support/people'

let server: Awaited<ReturnType<typeof startMailServer>>
const work = () => emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks: peopleTasks })

beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = server.url
})
beforeEach(async () => {
  await work()
  server.state.received = []
})
afterAll(async () => {
  closeMail()
  await server.stop()
})

const linkIn = (text = '') => new URL(/https?:\S+/.exec(text)?.[0] ?? '')

test('the mail holds a link to our page, in text and HTML, with Danish letters intact', async () => {
  const { email } = await aPerson({ name: 'Søren Ærø Åkjær' })
  await work()
  server.state.received = []
  value(await requestSignIn(as.anonymous, { email, next: '/opslag?a=1&b=2' }))
  await work()
  const [mail] = server.state.received
  expect(mail?.subject).toBe('Log ind på NPN-portalen')
  expect(mail?.to).toEqual([{ name: '', address: email }])
  expect(mail?.text).toContain('Kære Søren Ærø Åkjær')
  const link = linkIn(mail?.text)
  expect(link.origin + link.pathname).toBe('http://localhost:3000/log-ind/bekraeft')
  expect(link.searchParams.get('til')).toBe('/opslag?a=1&b=2')
  expect(mail?.html).toContain(link.href.replaceAll('&', '&amp;'))
  expect(
    value(await useSignInLink(as.anonymous, { digest: digest(link.searchParams.get('kode')!) })),
  ).toEqual({ email })
})

test('nobody is mailed who has no access', async () => {
  value(await requestSignIn(as.anonymous, { email: 'ukendt@prove.example' }))
  await work()
  expect(server.state.received).toEqual([])
})

test('a mail server that refuses loses nothing: the job waits and is tried again', async () => {
  const { email } = await aPerson()
  await work()
  server.state.received = []
  server.state.refuse = true
  value(await requestSignIn(as.anonymous, { email }))
  await work()
  expect(server.state.received).toEqual([])
  server.state.refuse = false
  const [job] = await askOwner<{ attempts: number; max_attempts: number }>(
    `update graphile_worker._private_jobs set run_at = now() where key = $1 returning attempts, max_attempts`,
    [`sign-in:${digest(email)}`],
  )
  expect(job).toEqual({ attempts: 1, max_attempts: 12 })
  await work()
  expect(server.state.received.map(({ to }) => to?.[0]?.address)).toEqual([email])
})

test('an invitation says who invites, to what, and opens the page of that invitation', async () => {
  const vendorId = await aVendor('Nordlys <Lab> & Sønner')
  const inviter = await aPerson({ name: 'Inger Inviterer' })
  await work()
  server.state.received = []
  const input = { email: 'ny@prove.example', name: 'Nye Nielsen', role: 'vendorAdmin' as const, vendorId }
  value(await sendInvitation(inviter.context, input))
  await work()
  const [mail] = server.state.received
  expect(mail?.text).toContain(
    'Inger Inviterer har inviteret dig til NPN-portalen som leverandøradministrator',
  )
  expect(mail?.html).toContain('Nordlys &lt;Lab&gt; &amp; Sønner')
  const secret = linkIn(mail?.text).searchParams.get('kode')!
  expect(value(await showInvitation(as.bearer, { secret }))).toMatchObject({
    name: 'Nye Nielsen',
    state: 'open',
  })
})

test('a name or an address cannot add a recipient or a header', async () => {
  await sendMail({
    to: 'en@prove.example',
    subject: 'Emne\r\nBcc: skjult@prove.example',
    greeting: 'Kære <script>alert(1)</script>',
    paragraphs: ['Tekst'],
  })
  const [mail] = server.state.received
  expect(mail?.bcc ?? []).toEqual([])
  expect(mail?.html).not.toContain('<script>')
  expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
})
