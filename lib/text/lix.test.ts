import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readability } from './lix'

test('LIX is words a sentence plus the share of long words', () => {
  // 8 words, 2 sentences, 2 longer than six letters.
  expect(readability('Opslag svarer ikke. Vi undersøger fejlen grundigt nu.')).toMatchObject({ lix: 29 })
  expect(readability('Vi er i gang.')).toEqual({ lix: 4, word: 'meget let at læse', advice: [] })
})

test('nothing written has no figure', () => {
  expect(readability('')).toBeNull()
  expect(readability(' … \n\n –')).toBeNull()
})

test('a time, a date and an abbreviation end no sentence', () => {
  const one = readability('Vi lukker den 4. marts kl. 22.30 i ca. en time')
  const plain = readability('Vi lukker den 4 marts kl 22,30 i ca en time')
  expect(one?.lix).toBe(plain?.lix)
  expect(one?.lix).toBe(11)
})

test('a heavy text is given advice that names what is heavy', () => {
  const heavy =
    'I forbindelse med implementeringen af den kommende infrastrukturmodernisering vil webservicens tilgængelighed i en begrænset tidsperiode være påvirket af de planlagte vedligeholdelsesaktiviteter hos driftsleverandøren i hovedstadsområdet.'
  const found = readability(heavy)!
  expect(found.word).toBe('meget svær at læse')
  expect(found.advice[0]).toContain('I forbindelse med implementeringen af')
  expect(found.advice[1]).toContain('infrastrukturmodernisering')
})

test('whatever is typed, the figure is finite and there is advice where it is hard', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const found = readability(text)
      if (!found) return
      expect(Number.isFinite(found.lix)).toBe(true)
      expect(found.advice.length > 0).toBe(found.lix >= 35)
    }),
  )
})
