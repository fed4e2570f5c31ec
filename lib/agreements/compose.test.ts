import { expect, test } from 'vitest'
import { renderDocument } from '@/lib/pdf'
import { readPdf } from '@/tests/support/pdf'
import { CONTENT, SIGNED } from './compose.fixture'
import { composeAgreement } from './compose'

const at = new Date('2026-11-12T09:42:00Z')
const read = async (more: Parameters<typeof composeAgreement>[1], content = CONTENT) =>
  readPdf(await renderDocument(composeAgreement(content, more)))
const flat = (pages: string[]) => pages.join('\n').replace(/\s+/g, ' ')

test('a document for signature names both parties, every clause and the lines to sign on', async () => {
  const { pages, bookmarks } = await read({ at })
  const words = flat(pages)
  for (const said of [
    'NPN-2026-0042',
    'CVR-nummer 26 91 99 91',
    'Ærøskøbingvej 14, 8200 Aarhus N',
    '6 måneders varsel',
    'Krav: Brug HTTPS. Påhviler leverandøren, før tilslutning.',
    'Leverandørens administrator',
    'For Nordlys Lab-IT (demo)',
    'For MedCom',
  ])
    expect(words).toContain(said)
  expect(words).not.toContain('UDKAST')
  expect(words).not.toContain('Revisionsside')
  expect(bookmarks).toContain('Bilag 1 · Vilkår')
})

test('a draft says so, and so does a text under consultation', async () => {
  expect(flat((await read({ at, draft: true })).pages)).toContain('UDKAST')
  expect(flat((await read({ at })).pages)).not.toContain('Udkast i høring')
  const consulted = { ...CONTENT, template: { ...CONTENT.template, consultation: true } }
  expect(flat((await read({ at }, consulted)).pages)).toContain('Udkast i høring')
})

test('who draws already reads a date where others read a gate', async () => {
  const words = flat((await read({ at }, { ...CONTENT, drawsAlready: true })).pages)
  expect(words).toContain('Påhviler leverandøren, senest 6 måneder efter begges underskrift.')
})

test('a signed document holds what was signed, and an audit page with how', async () => {
  const [before, after] = [await read({ at }), await read({ at, signed: SIGNED })]
  const signing = before.pages.findIndex((page) => page.includes('Underskrifter'))
  expect(after.pages.slice(0, signing).map(body)).toEqual(before.pages.slice(0, signing).map(body))
  const words = flat(after.pages)
  for (const said of [
    'Revisionsside',
    'Åse Østergård',
    'mailet link og godkendelsesapp',
    '192.0.2.7',
    'https://npn.example.dk/verificer',
    'ikke hvem der har sat det',
    'abababab abababab',
  ])
    expect(words).toContain(said)
})

/** A page without its foot, which counts the pages. */
const body = (page: string) => page.replace(/Side \d+ af \d+/, '')
