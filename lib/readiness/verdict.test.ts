import { describe, expect, it } from 'vitest'
import type { AccountFacts } from './account-reasons'
import { verdictOf, type LaboratoryFacts } from './verdict'

const TODAY = '2026-11-21'

const account = (more: Partial<AccountFacts> = {}): AccountFacts => ({
  name: 'lis-prove',
  state: 'open',
  confirmed: 'open',
  waits: false,
  failure: null,
  credentialExpiresOn: '2027-11-21',
  certificateExpiresOn: null,
  mailbox: { address: 'drift@prove.example', state: 'proven' },
  httpsOnlyFrom: null,
  manualDrawUntil: null,
  lastDraw: {
    at: new Date('2026-11-20T01:00:00Z'),
    outcome: 'done',
    channel: 'webService',
    transport: 'https',
  },
  ...more,
})

function judge(accounts: Partial<AccountFacts>[], more: Partial<LaboratoryFacts> = {}) {
  const { answer, reasons } = verdictOf(
    {
      closedOn: null,
      vendor: { name: 'Nordlys', agreement: 'inForce' },
      accounts: accounts.map(account),
      unknownAccount: null,
      ...more,
    },
    TODAY,
  )
  return [answer, ...reasons.map(({ text }) => text)]
}

const drew = (more: object) => ({ lastDraw: { ...account().lastDraw!, ...more } })

describe('it can draw', () => {
  it('with an account that is open, confirmed and drew last night', () => {
    expect(judge([{}])).toEqual(['yes'])
    expect(judge([{ lastDraw: null }])).toEqual(['yes'])
    expect(judge([{ mailbox: { ...account().mailbox, state: 'unproven' } }])).toEqual(['yes'])
  })

  it('whatever has become of accounts that are closed or asked for', () => {
    const gone = { name: 'gammel', state: 'closed', confirmed: 'closed' } as const
    expect(judge([{}, gone, { name: 'ny', state: 'requested', confirmed: null }])).toEqual(['yes'])
  })

  it.each<[string, Partial<AccountFacts>, string]>([
    [
      'its access ends in 30 days',
      { credentialExpiresOn: '2026-12-21' },
      'udløber den 21.\u00a0december 2026',
    ],
    [
      'its certificate ends today',
      { certificateExpiresOn: TODAY },
      'Certifikatet for kontoen lis-prove udløber',
    ],
    ['its last draw was refused', drew({ outcome: 'refused' }), 'blev afvist'],
    ['mail comes back', { mailbox: { ...account().mailbox, state: 'unreachable' } }, 'kommer retur'],
    ['a change waits', { waits: true }, 'mangler at bekræfte en ændring'],
    ['a change could not be done', { waits: true, failure: 'For langt' }, 'kunne ikke udføre en ændring'],
    ['it is to be suspended', { state: 'suspended', waits: true }, 'skal spærres'],
    ['it is to be closed', { state: 'closed', waits: true }, 'skal lukkes'],
    [
      'it draws over HTTP',
      { ...drew({ transport: 'http' }), httpsOnlyFrom: '2027-01-01' },
      'det slutter den',
    ],
    [
      'it may not any more',
      { ...drew({ transport: 'http' }), httpsOnlyFrom: TODAY },
      'må den kun bruge HTTPS',
    ],
    [
      'it draws by hand',
      { ...drew({ channel: 'webPage' }), manualDrawUntil: TODAY },
      'Det må den til og med',
    ],
    [
      'too long',
      { ...drew({ channel: 'webPage' }), manualDrawUntil: '2026-11-20' },
      'Det måtte den til og med',
    ],
  ])('but %s', (_what, facts, text) => {
    const [answer, ...reasons] = judge([facts])
    expect(answer).toBe('but')
    expect(reasons).toHaveLength(1)
    expect(reasons[0]).toContain(text)
  })

  it('but there is no agreement, or one of its accounts does not work', () => {
    expect(judge([{}], { vendor: { name: 'Nordlys', agreement: 'none' } })).toEqual([
      'but',
      'Nordlys har ingen gældende aftale med MedCom.',
    ])
    expect(judge([{}, { name: 'anden', credentialExpiresOn: '2026-11-20' }])).toEqual([
      'but',
      'Adgangen for kontoen anden udløb den 20.\u00a0november 2026.',
    ])
  })

  it('but with an account that the portal does not know', () => {
    const unknownAccount = { name: 'lis-x', on: '2026-11-19' }
    expect(judge([], { unknownAccount })[0]).toBe('but')
    expect(judge([{ state: 'closed', confirmed: 'closed' }], { unknownAccount })[0]).toBe('but')
    expect(judge([{ state: 'suspended', confirmed: 'suspended' }], { unknownAccount })[0]).toBe('no')
  })

  it('when NPN-servicen never confirmed the account, and yet it draws', () => {
    expect(judge([{ confirmed: null, waits: true }])).toEqual([
      'but',
      'NPN-servicen mangler at bekræfte en ændring af kontoen lis-prove.',
    ])
  })
})

describe('it cannot draw', () => {
  it.each<[string, Partial<AccountFacts>, string]>([
    ['MedCom has not answered', { state: 'requested', confirmed: null }, 'er ikke godkendt endnu'],
    ['its account is not made yet', { confirmed: null, waits: true, lastDraw: null }, 'er ikke oprettet'],
    ['nor could be', { confirmed: null, failure: 'I brug', lastDraw: null }, 'kunne ikke oprettes'],
    ['it is suspended', { state: 'suspended', confirmed: 'suspended' }, 'lis-prove er spærret.'],
    ['it is closed', { state: 'closed', confirmed: 'closed' }, 'lis-prove er lukket.'],
    ['it is to be opened again', { confirmed: 'closed', waits: true }, 'er lukket i NPN-servicen'],
    ['its access has ended', { credentialExpiresOn: '2026-11-20' }, 'udløb den 20.\u00a0november 2026'],
    [
      'its certificate has',
      { certificateExpiresOn: '2026-11-20' },
      'Certifikatet for kontoen lis-prove udløb',
    ],
  ])('because %s', (_what, facts, text) => {
    const [answer, reason] = judge([facts])
    expect(answer).toBe('no')
    expect(reason).toContain(text)
  })

  it('without an account, without a vendor, or closed', () => {
    expect(judge([])).toEqual(['no', 'Laboratoriet har ingen konto i produktion.'])
    expect(judge([], { vendor: null })[1]).toContain('hverken leverandør eller konto')
    expect(judge([{}], { closedOn: '2026-11-20' })[0]).toBe('no')
    expect(judge([{}], { closedOn: TODAY })[0]).toBe('yes')
  })

  it('says what to do about the weightiest reason', () => {
    const { reasons } = verdictOf(
      {
        closedOn: null,
        vendor: null,
        accounts: [account({ credentialExpiresOn: '2026-01-01' })],
        unknownAccount: null,
      },
      TODAY,
    )
    expect(reasons[0]?.todo).toBe('Bed om en ny adgang.')
  })
})
