import { describe, expect, it } from 'vitest'
import { formValues, initialState } from './state'

describe('formValues', () => {
  it('keeps a text as it was typed, leading zeros and blanks too', () => {
    const data = new FormData()
    data.append('cvr', ' 01234567 ')
    expect(formValues(data)).toEqual({ cvr: ' 01234567 ' })
  })

  it('makes a list of a name that comes more than once', () => {
    const data = new FormData()
    for (const value of ['drift', 'teknik', 'aftale']) data.append('funktion', value)
    expect(formValues(data)).toEqual({ funktion: ['drift', 'teknik', 'aftale'] })
  })

  it("leaves out files and the framework's own fields", () => {
    const data = new FormData()
    data.append('$ACTION_KEY', 'k123')
    data.append('fil', new Blob(['x']), 'log.csv')
    data.append('navn', 'Æbelø')
    expect(formValues(data)).toEqual({ navn: 'Æbelø' })
  })
})

it('begins with the given values, no errors and no attempt', () => {
  expect(initialState({ navn: 'A' })).toEqual({ values: { navn: 'A' }, errors: {}, attempt: 0 })
})
