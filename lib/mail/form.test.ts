import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { createTransport } from 'nodemailer'
import { expect, test } from 'vitest'
import { composeForm as compose } from './form'
import { composed, type Mail } from './options'

const FROM = 'NPN-portalen <npn@portal.example>'
const BLANK = { id: '3f1c0f0e-9b7e-4c43-8f0a-6a54a1d7c1aa', code: 'B'.repeat(43) }
const composeForm = (mail: Mail, blanks: Record<string, string>) => compose(mail, blanks, FROM)
const letters = (count: number) =>
  fc.stringMatching(new RegExp(`^[A-Za-z0-9_-]{${count}}$`), { maxLength: count })

function mailOf(to: string, { id, code }: typeof BLANK, text: string, portal: string): Mail {
  return {
    to,
    subject: `Driftsforstyrrelse – ${text}`,
    reference: `SM-1.2.${id}`,
    follows: [`SM-1.1.${id}`],
    topic: 'Servicemeddelelse SM-1',
    paragraphs: [text, 'Hvad: Opslag\nHvor: Produktion'],
    action: { label: 'Kvittér', href: `${portal}/kvittering?meddelelse=${id}&kode=${code}` },
    notes: [`Se ${portal}/status`],
  }
}

async function read(raw: string | Buffer) {
  const { headers, headerLines: _lines, date: _date, ...mail } = await PostalMime.parse(raw)
  return {
    ...mail,
    headers: headers
      .filter(({ key }) => key !== 'date' && key !== 'content-type')
      .map(({ key, value }) => [key, value]),
  }
}

test('a filled form reads as the mail that is composed by itself, wherever its lines are broken', async () => {
  const alone = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const words = fc.stringMatching(/^[a-zæøå .=&<>"–—?]{1,200}$/)
  await fc.assert(
    fc.asyncProperty(words, letters(36), letters(43), fc.webUrl(), async (text, id, code, portal) => {
      const form = await composeForm(mailOf('x@blank.invalid', BLANK, text, portal), BLANK)
      const own = { id, code }
      const filled = form!.fill('drift@modtager.example', undefined, own)!
      const { message } = await alone.sendMail(
        composed(FROM, mailOf('drift@modtager.example', own, text, portal)),
      )
      expect(await read(filled.raw)).toEqual(await read(message as Buffer))
      for (const line of filled.raw.split('\r\n'))
        expect(line.length).toBeLessThanOrEqual(78 + 'References: '.length)
    }),
    { numRuns: 60 },
  )
})

test('what does not fit the form is refused or composed by itself', async () => {
  const form = (await composeForm(mailOf('x@blank.invalid', BLANK, 'Opslag', 'https://npn.example'), BLANK))!
  for (const id of ['short', `${'a'.repeat(35)}=`, `${'a'.repeat(34)}\r\n`])
    expect(() => form.fill('a@b.example', undefined, { ...BLANK, id })).toThrow('does not fit')
  for (const to of [
    'a b@c.example',
    'ærø@c.example',
    'a@b.example\r\nBcc: c@d.example',
    '"a"@b.example',
    'a@b@c',
  ])
    expect(form.fill(to, undefined, BLANK)).toBeUndefined()
})

test('there is no form where a blank is lost on the way, or the address stands in the mail', async () => {
  const mail = mailOf('x@blank.invalid', BLANK, 'Opslag', 'https://npn.example')
  expect(await composeForm(mail, { ...BLANK, other: 'nowhere' })).toBeUndefined()
  expect(await composeForm({ ...mail, subject: `Æ ${BLANK.id}` }, BLANK)).toBeUndefined()
  expect(await composeForm({ ...mail, notes: ['Til x@blank.invalid'] }, BLANK)).toBeUndefined()
})
