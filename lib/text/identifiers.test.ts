import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compact,
  cvrMessage,
  glnMessage,
  isCvr,
  isGln,
  isSor,
  looksLikeCpr,
  sorCheckDigitFits,
  sorMessage,
  sorWarning,
} from './identifiers'

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))

/** Every neighbour with one digit changed. */
function neighbours(text: string): string[] {
  return [...text].flatMap((old, index) =>
    [...'0123456789']
      .filter((other) => other !== old)
      .map((other) => text.slice(0, index) + other + text.slice(index + 1)),
  )
}

describe('CVR', () => {
  it.each(['26919991', '10150817', '13585628', '25313763', '12345674'])('accepts %s', (cvr) => {
    expect(isCvr(cvr)).toBe(true)
  })
  it.each([
    '',
    '2691999',
    '269199910',
    '26919992',
    '2691999a',
    '00000000',
    '26 91 99 91',
    '２６９１９９９１',
  ])('refuses "%s"', (cvr) => {
    expect(isCvr(cvr)).toBe(false)
  })
  it('notices every single wrong digit', () => {
    expect(neighbours('26919991').some(isCvr)).toBe(false)
  })
  it('says what to do', () => {
    expect(cvrMessage('26 91 99 91')).toBeUndefined()
    expect(cvrMessage('26-91-99-91')).toBeUndefined()
    expect(cvrMessage('269199')).toBe('Skriv et CVR-nummer på 8 cifre.')
    expect(cvrMessage('26919919')).toContain('kontrolciffer')
  })
})

describe('GLN', () => {
  it.each(['5790000120444', '5798000420526', '4006381333931'])('accepts %s', (gln) => {
    expect(isGln(gln)).toBe(true)
  })
  it('notices every single wrong digit, wrong length and zeros', () => {
    expect(neighbours('5790000120444').some(isGln)).toBe(false)
    expect(isGln('579000012044')).toBe(false)
    expect(isGln('0000000000000')).toBe(false)
    expect(glnMessage('5790000 12044-4')).toBeUndefined()
    expect(glnMessage('57900001204')).toBe('Skriv et GLN-nummer (EAN) på 13 cifre.')
    expect(glnMessage('5790000120445')).toContain('kontrolciffer')
  })
})

describe('SOR', () => {
  it('takes 6 to 18 digits', () => {
    expect(isSor('123456')).toBe(true)
    expect(isSor('123456789012345678')).toBe(true)
    for (const text of ['12345', '1234567890123456789', '0123456', '12345a', ''])
      expect(isSor(text)).toBe(false)
    expect(sorMessage('440 861-000016006')).toBeUndefined()
    expect(sorMessage('SOR1')).toBe('Skriv SOR-koden med 6 til 18 cifre og ingen andre tegn.')
  })
  it.each(['236', '73211009', '22298006', '900000000000207008'])('knows the check digit of %s', (code) => {
    expect(sorCheckDigitFits(code)).toBe(true)
    expect(neighbours(code).some(sorCheckDigitFits)).toBe(false)
  })
  it('has exactly one fitting last digit, and sees swapped neighbours', () => {
    fc.assert(
      fc.property(digits(14), fc.integer({ min: 0, max: 12 }), (body, at) => {
        const fitting = [...'0123456789'].map((last) => body + last).filter(sorCheckDigitFits)
        expect(fitting).toHaveLength(1)
        const code = fitting[0] ?? ''
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        expect(sorCheckDigitFits(swapped)).toBe(swapped === code)
      }),
    )
  })
  it('only warns', () => {
    expect(sorWarning('73211009')).toBeUndefined()
    expect(sorWarning('73211008')).toContain('SOR-registeret')
  })
})

describe('CPR', () => {
  it.each(['010203-1234', '0102031234', '290200-4321', '290200-1234', '311299 9999', '610203-1234'])(
    'sees one in %s',
    (text) => {
      // 29 February 1900 never was: serial numbers below 4000 mean the 1900s.
      expect(looksLikeCpr(text)).toBe(text !== '290200-1234')
    },
  )
  it.each([
    '',
    '310203-123',
    '310403--1234',
    '320103-1234',
    '011303-1234',
    '0123456789',
    '01020312345',
    'a10203-1234',
  ])('sees none in "%s"', (text) => {
    expect(looksLikeCpr(text)).toBe(false)
  })
})

describe('compact', () => {
  it('removes what people put between digits', () => {
    expect(compact(' 12\u00a034-56.74\u2011\t')).toBe('12345674')
  })
  it('keeps every digit', () => {
    fc.assert(
      fc.property(digits(8), (text) => {
        expect(compact([...text].join(' '))).toBe(text)
      }),
    )
  })
})
