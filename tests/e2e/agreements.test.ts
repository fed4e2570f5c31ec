import type { Page } from '@playwright/test'
import { askPortal, aVendorWithPeople, signInBy } from '../support/agreement-browser'
import { checkPage } from '../support/page-checks'
import { expect, test } from '../support/e2e'
import { signInAs } from '../support/sign-in'

const panel = (page: Page) => page.getByRole('region').filter({ hasText: 'Næste skridt' })
const state = (page: Page) => page.getByRole('main').locator('.badge').first()

/** Drafts an agreement with a vendor in the browser; answers with its address. */
async function draft(page: Page, vendor: string): Promise<string> {
  await page.goto('/aftaler/ny')
  await page.getByLabel('Hvem skal aftalen være med?').selectOption(vendor)
  const template = page.getByLabel('Hvilken tekst bygger den på?')
  await template.selectOption({ index: 1 })
  await page.getByLabel('Hvad vil du skrive til leverandøren?').fill('Hermed aftalen.')
  await page.getByRole('button', { name: 'Opret kladden' }).click()
  await expect(state(page)).toHaveText('Kladde')
  return new URL(page.url()).pathname
}

/** Sends the draft; its document is set meanwhile, which takes a busy machine some seconds. */
async function send(page: Page) {
  await panel(page).getByRole('button', { name: 'Send til underskrift' }).click()
  await expect(state(page)).toHaveText('Sendt', { timeout: 20_000 })
}

for (const javaScriptEnabled of [true, false]) {
  test(`an agreement is drafted, sent, recalled, sent again and declined${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const vendor = await aVendorWithPeople()
    const open = async () => (await browser.newContext({ javaScriptEnabled })).newPage()
    const [medcom, theirs] = [await open(), await open()]
    await signInAs(medcom, 'medcomAdmin')
    await signInBy(theirs, vendor.administrator)
    const address = await draft(medcom, vendor.name)
    expect((await theirs.goto(address))?.status()).toBe(404)

    await medcom.getByRole('link', { name: 'Rediger', exact: true }).click()
    await medcom.getByLabel('Leverandøren trækker allerede numre').check()
    await medcom.getByRole('button', { name: 'Gem kladden' }).click()
    await expect(medcom.getByText('Ja: kravene har frister')).toBeVisible()
    await send(medcom)
    await expect(panel(medcom)).toContainText(`Afventer, at ${vendor.name} underskriver`)

    await theirs.goto('/aftaler')
    await expect(panel(theirs)).toContainText('Aftalen venter på jeres underskrift')
    await theirs.goto('/oversigt')
    await expect(theirs.getByText('En aftale venter på jeres underskrift')).toBeVisible()

    await medcom.getByRole('link', { name: 'Kald tilbage og ret' }).click()
    await medcom.getByRole('button', { name: 'Kald tilbage' }).click()
    await expect(medcom.getByText('Udfyld feltet.').first()).toBeVisible()
    await medcom.getByLabel('Hvorfor kalder du aftalen tilbage?').fill('Bilag 2 mangler en åbningstid')
    await medcom.getByRole('button', { name: 'Kald tilbage' }).click()
    await expect(state(medcom)).toHaveText('Kladde')
    expect((await theirs.goto(address))?.status()).toBe(404)

    await send(medcom)
    await theirs.goto(`${address}/afvis`)
    await theirs.getByLabel('Hvorfor afviser I aftalen?').fill('Vi lukker til nytår')
    await theirs.getByRole('button', { name: 'Afvis aftalen' }).click()
    await expect(state(theirs)).toHaveText('Afvist')

    await medcom.reload()
    await expect(panel(medcom)).toContainText(`${vendor.name} har afvist aftalen`)
    const course = medcom.getByRole('list', { name: 'Aftalens forløb, nyeste først' })
    await expect(course.getByRole('listitem')).toHaveCount(5)
    await expect(course).toContainText('Vi lukker til nytår')
    await expect(course).toContainText(`${vendor.administrator}, ${vendor.name}`)
    await medcom
      .getByRole('navigation', { name: /^Om aftale/ })
      .getByRole('link', { name: 'Historik' })
      .click()
    await expect(medcom.getByText('afviste aftalen')).toBeVisible()
  })
}

test('what the reader of either side cannot do is not offered, and what each can stands once', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const vendor = await aVendorWithPeople()
  const open = async () => (await browser.newContext()).newPage()
  const [medcom, reader, user] = [await open(), await open(), await open()]
  await signInAs(medcom, 'medcomAdmin')
  await signInAs(reader, 'medcomReader')
  await signInBy(user, vendor.user)
  const address = await draft(medcom, vendor.name)
  for (const page of ['', '/rediger', '/traek-tilbage', '/historik'])
    await checkPage(medcom, await medcom.goto(address + page))
  await reader.goto(address)
  await expect(panel(reader)).toContainText('En MedCom-administrator sender den til underskrift.')
  await expect(reader.getByRole('main').getByRole('button')).toHaveCount(0)
  expect((await reader.goto(`${address}/rediger`))?.status()).toBe(403)
  await medcom.goto(address)
  await send(medcom)
  for (const page of ['', '/kald-tilbage', '/traek-tilbage'])
    await checkPage(medcom, await medcom.goto(address + page))
  await checkPage(user, await user.goto(address))
  await expect(panel(user)).toContainText('Ingen er endnu registreret med ret til at underskrive')
  await expect(user.getByRole('link', { name: 'Afvis aftalen' })).toHaveCount(0)
  expect((await user.goto(`${address}/afvis`))?.status()).toBe(403)
  await medcom.goto(`/leverandoerer/${vendor.id}/aftaler`)
  await expect(medcom.getByRole('main').getByRole('link', { name: /^NPN-/ })).toHaveCount(1)
  await medcom.goto(`${address}/traek-tilbage`)
  await medcom.getByLabel('Hvorfor trækker du aftalen tilbage?').fill('Sendt til den forkerte')
  await medcom.getByRole('button', { name: 'Træk tilbage' }).click()
  await expect(state(medcom)).toHaveText('Trukket tilbage')
  await user.goto(address)
  await expect(panel(user)).toContainText('Aftalen er trukket tilbage')
  await expect(user.getByText('Sendt til den forkerte')).toBeVisible()
})

test('an agreement nobody signs lapses the day after its last day, and the vendor is told', async ({
  page,
  browser,
}) => {
  test.setTimeout(60_000)
  const vendor = await aVendorWithPeople()
  await signInAs(page, 'medcomAdmin')
  const address = await draft(page, vendor.name)
  await send(page)
  await askPortal(`update agreement set sign_by = sign_by - 60 where id = $1`, [address.split('/').at(-1)])
  await askPortal(`select graphile_worker.add_job('agreements.daily', '{}')`)
  await expect(async () => {
    await page.reload()
    await expect(state(page)).toHaveText('Bortfaldet', { timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await expect(page.getByText('portalen, på dagen')).toBeVisible()
  const theirs = await (await browser.newContext()).newPage()
  await signInBy(theirs, vendor.administrator)
  await theirs.goto('/aftaler?visning=afsluttede')
  await expect(theirs.getByRole('table').getByText('Bortfaldet')).toBeVisible()
  await expect(panel(theirs)).toHaveCount(0)
})

test('the list keeps its view while one searches, and gives itself as a file', async ({ page }) => {
  const vendor = await aVendorWithPeople()
  await signInAs(page, 'medcomAdmin')
  await draft(page, vendor.name)
  await page.goto('/aftaler')
  await page.getByRole('link', { name: 'Afventer MedCom', exact: true }).click()
  await expect(page).toHaveURL(/visning=medcom/)
  await page.getByLabel('Søg på aftalens nummer eller leverandøren').fill(vendor.name)
  await page.getByRole('button', { name: 'Vis', exact: true }).click()
  await expect(page).toHaveURL(/visning=medcom/)
  await expect(page.getByRole('main').getByRole('link', { name: /^NPN-/ })).toHaveCount(1)
  const csv = await page.request.get(
    `/aftaler/csv?${new URLSearchParams({ visning: 'medcom', soeg: vendor.name })}`,
  )
  expect(await csv.text()).toContain(`"${vendor.name}"`.replaceAll('"', ''))
  await page.getByLabel('Søg på aftalens nummer eller leverandøren').fill('findes ikke')
  await page.getByRole('button', { name: 'Vis', exact: true }).click()
  await page.getByRole('link', { name: 'Nulstil filtre' }).first().click()
  await expect(page).toHaveURL(/\/aftaler\?visning=medcom$/)
})
