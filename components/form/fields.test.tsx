import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CheckboxGroup, RadioGroup } from './choices'
import { Form } from './form'
import { Select } from './select'
import type { FormState } from './state'
import { TextInput } from './text-input'

const options = [
  { value: 'drift', label: 'Drift' },
  { value: 'teknik', label: 'Teknik' },
]
const sent: FormState = {
  values: { cvr: '123', funktion: 'teknik', kanal: ['drift', 'teknik'], rolle: 'drift' },
  errors: { cvr: 'Skriv et CVR-nummer på 8 cifre.' },
  attempt: 1,
}
const html = renderToStaticMarkup(
  <Form action={async (state) => state} initial={sent}>
    <TextInput name="cvr" label="CVR-nummer" hint="Findes på cvr.dk." />
    <Select name="funktion" label="Funktion" options={options} />
    <CheckboxGroup name="kanal" label="Kanal" options={options} optional />
    <RadioGroup name="rolle" label="Rolle" options={options} />
  </Form>,
)

describe('a form that comes back with an error', () => {
  it('ties hint and error to the field, and says that it is wrong', () => {
    expect(html).toMatch(
      /<input[^>]*id="felt-cvr"[^>]*aria-invalid="true"[^>]*aria-describedby="felt-cvr-hjaelp felt-cvr-fejl"/,
    )
    expect(html).toContain('id="felt-cvr-hjaelp"')
    expect(html).toContain('id="felt-cvr-fejl"')
  })

  it('links the summary to the field', () => {
    expect(html).toContain('Der er 1 felt, du skal rette')
    expect(html).toContain('<a href="#felt-cvr">CVR-nummer: Skriv et CVR-nummer på 8 cifre.</a>')
  })

  it('has kept everything: text, choice, ticks', () => {
    expect(html).toContain('value="123"')
    expect(html).toContain('<option value="teknik" selected="">')
    expect(html.match(/type="checkbox"[^>]*checked=""/g)).toHaveLength(2)
    expect(html).toMatch(
      /type="radio"[^>]*checked="" value="drift"|type="radio"[^>]*value="drift"[^>]*checked=""/,
    )
  })

  it('says which fields may be left out', () => {
    expect(html.match(/\(valgfrit\)/g)).toHaveLength(1)
  })
})
