import { expect, test } from 'vitest'
import { showLaboratoryCompliance } from '@/lib/compliance'
import { as } from '@/tests/support/actors'
import { aBoundVendor, judgeAll } from '@/tests/support/compliance'
import { askOwner } from '@/tests/support/database'
import { aLine, receive } from '@/tests/support/draws'
import { setClock, value } from '@/tests/support/outcomes'

test('what was drawn more than a year ago is told of, and never as what was not', async () => {
  await setClock('2026-11-21T09:00:00Z')
  const { laboratoryId } = await aBoundVendor()
  const [laboratory] = await askOwner<{ code: string }>('select code from laboratory where id = $1', [
    laboratoryId,
  ])
  await receive(aLine(laboratory!, { time: '2025-06-01T10:00:00Z', transport: 'http' }))
  await judgeAll()
  const { rows } = value(await showLaboratoryCompliance(as.medcomAdmin(), { id: laboratoryId }))
  expect(rows.find(({ key }) => key === 'https')).toMatchObject({
    state: 'met',
    text: 'Seneste trækning uden HTTPS var den 1.\u00a0juni 2025.',
  })
})
