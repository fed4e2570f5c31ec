import { expect, test } from 'vitest'
import { fieldWord } from '@/lib/history/words'
import { askOwner } from '@/tests/support/database'

test('every field that the demo has logged has a Danish word', async () => {
  const rows = await askOwner<{ field: string }>(
    "select distinct change->>'field' as field from audit_entry, jsonb_array_elements(changes) as change",
  )
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter(({ field }) => fieldWord(field) === field)).toEqual([])
})
