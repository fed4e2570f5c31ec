import { expect, test } from 'vitest'
import * as agreements from './aftaler/search-params'
import * as certifications from './certificering/search-params'
import { viewsFor } from './konti/anmodninger/search-params'

test('a vendor is told that a list waits for itself, and MedCom that it waits for the vendor', () => {
  const tabs = (staff: boolean) => [
    agreements.SAVED_VIEWS.map((view) => agreements.viewLabel(view, 30, staff)),
    certifications.SAVED_VIEWS.map((view) => certifications.viewLabel(view, 30, staff)),
    viewsFor(staff).map(({ label }) => label),
  ]
  const waiting = (staff: boolean) =>
    tabs(staff).map((labels) => labels.filter((label) => label.startsWith('Afventer')))
  for (const labels of waiting(true)) expect(labels).toEqual(['Afventer MedCom', 'Afventer leverandøren'])
  for (const labels of waiting(false)) expect(labels).toEqual(['Afventer MedCom', 'Afventer jer'])
})
