import { readFileSync } from 'node:fs'
import { askPortal } from '../support/agreement-browser'
import { expect, test } from '../support/e2e'
import { mailedLink } from '../support/mailbox'
import { checkPage } from '../support/page-checks'
import { signInAs } from '../support/sign-in'

test('whoever reads the mail confirms contacts and accounts, without a script and without signing in', async ({
  browser,
}) => {
  const started = Date.now()
  // The note of the newest review that waits for its contact, mailed now instead of on the next working day. Vendors
  // that other tests make have none but their administrator to ask.
  const note = `select n.id, n.address from routine_note n join review r on r.id::text = n.subject_id
    where n.kind = 'review.ask' and r.state = 'open' and n.sent_at is null and exists (
      select from contact c join mailbox m on m.id = c.mailbox_id where c.vendor_id = r.vendor_id and c.ended_at is null and m.address = n.address)
    order by r.opened_at desc limit 1`
  const [asked] = await askPortal<{ id: string; address: string }>(note)
  await askPortal(
    `update routine_note set sent_at = now() where id = '${asked!.id}' returning
     graphile_worker.add_job('routineMail.send', json_build_object('ids', json_build_array(id)))`,
  )
  const link = new URL(await mailedLink(asked!.address, started))
  const context = await browser.newContext({ baseURL: process.env.NPN_E2E_URL, javaScriptEnabled: false })
  const page = await context.newPage()
  // A scanner that opens the link does nothing.
  expect((await context.request.get(link.pathname + link.search)).status()).toBe(200)
  await page.goto(link.pathname + link.search)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Er kontaktpersoner og konti stadig rigtige?',
  )
  await expect(page.getByRole('table', { name: 'Kontaktpersoner' })).toContainText(asked!.address)
  await page.getByRole('button', { name: 'Bekræft, at alt passer' }).click()
  await expect(page.getByText('Tak. Kontaktpersoner og konti for')).toBeVisible()
  await page.goto(link.pathname + link.search)
  await expect(page.getByRole('heading', { name: 'Alt er bekræftet' })).toBeVisible()
  await expect(page.getByText('Du skal ikke gøre mere.')).toBeVisible()
  await context.close()
})

test('MedCom sees who has not answered and what is not covered, and gets all that is held on a person', async ({
  page,
}) => {
  await signInAs(page, 'medcomAdmin')
  await page.goto('/kontaktpersoner/gennemgang?tilstand=ring')
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'MedCom skal ringe' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'bekræft på leverandørens vegne' })).toBeVisible()
  await checkPage(page, await page.goto(page.url()))
  await page.goto('/kontaktpersoner/daekning')
  await page.getByRole('table').getByRole('link').first().click()
  await page.waitForURL(/daekning\/./)
  await checkPage(page, await page.goto(page.url()))

  await page.goto('/indstillinger/privatliv/udtraek')
  await page.getByLabel('Mailadresse eller navn').fill('ingen@kender.example')
  await page.getByRole('button', { name: 'Hent som PDF' }).click()
  await expect(page.getByText('Portalen har ingen oplysninger')).toBeVisible()
  const [person] = await askPortal<{ email: string }>(
    `select u.email from app_user u where u.role = 'vendorAdmin' and erased_at is null order by u.created_at limit 1`,
  )
  await page.getByLabel('Mailadresse eller navn').fill(person!.email)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hent som JSON' }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain(person!.email)
  expect(page.url()).not.toContain('example')
})

test('a vendor is led from a function that nobody covers to adding the contact that does', async ({
  page,
}) => {
  await signInAs(page, 'vendorAdmin')
  await page.goto('/kontaktpersoner/daekning')
  await page
    .getByRole('link', { name: /^Tilføj en kontakt til/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tilføj kontakt')
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
})
