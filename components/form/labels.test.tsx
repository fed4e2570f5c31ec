import { describe, expect, it } from 'vitest'
import { labelsOf, namedFault } from './labels'
import { HiddenInput } from './hidden-input'
import { TextInput } from './text-input'

const group = () => (
  <>
    <h2>Support</h2>
    <TextInput name="phone" label="Telefon" />
  </>
)

describe('the names of a form’s fields', () => {
  it('are found wherever the fields stand in it', () => {
    const fields = [
      <HiddenInput key="id" name="id" />,
      <div key="box">
        <TextInput name="name" label="Hvad hedder organisationen?" />
      </div>,
      false,
      group(),
    ]
    expect(labelsOf(fields)).toEqual({ name: 'Hvad hedder organisationen?', phone: 'Telefon' })
  })

  it('stand before what is wrong', () => {
    expect(namedFault('Hvad hedder du?', 'Udfyld feltet.')).toBe('Hvad hedder du? Udfyld feltet.')
    expect(namedFault('Telefon', 'Udfyld feltet.')).toBe('Telefon: Udfyld feltet.')
    expect(namedFault(undefined, 'Udfyld feltet.')).toBe('Udfyld feltet.')
  })
})
