import { expect, test } from 'vitest'
import { stateAfter } from './submit'

test('two versions of a choice are compared in words, and the saved one is taken over by its code', () => {
  const disagreements = [{ field: 'mode', mine: 'inForce', theirs: 'off' }]
  const { conflict, values } = stateAfter(
    { kind: 'conflict', message: 'En anden var først.', version: 4, disagreements },
    { version: '3', mode: 'inForce' },
    1,
    { mode: 'Reglen er' },
    { inForce: 'I kraft', off: 'Slået fra' },
  )
  expect(conflict).toEqual([
    { field: 'mode', label: 'Reglen er', mine: 'I kraft', theirs: 'Slået fra', theirValue: 'off' },
  ])
  expect(values).toEqual({ version: '4', mode: 'inForce' })
})

test('a choice that the log has a word for needs no other', () => {
  const disagreements = [{ field: 'role', mine: 'vendorAdmin', theirs: 'vendorUser' }]
  const { conflict } = stateAfter({ kind: 'conflict', message: '', version: 2, disagreements }, {}, 1)
  expect(conflict?.[0]).toMatchObject({ mine: 'Leverandøradministrator', theirs: 'Leverandørbruger' })
})

test('what somebody called by the name of a part of the language stays as they wrote it', () => {
  const disagreements = [{ field: 'name', mine: 'constructor', theirs: 'Nordlys' }]
  const { conflict } = stateAfter({ kind: 'conflict', message: '', version: 2, disagreements }, {}, 1)
  expect(conflict?.[0]?.mine).toBe('constructor')
})
