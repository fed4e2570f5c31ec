import { expect, test, vi } from 'vitest'
import { ForbiddenError, type Outcome } from '@/lib/door/errors'
import { untilAnswered } from './until-answered'

const away = () => Promise.reject<Outcome<string>>(new Error('away'))
const here = () => Promise.resolve<Outcome<string>>({ ok: true, value: 'here' })

test('it is asked again once it answers and the lock is held; each failure is told of', async () => {
  const ask = vi.fn().mockImplementationOnce(away).mockImplementation(here)
  const isHeld = vi.fn().mockReturnValueOnce(false).mockReturnValue(true)
  const failed = vi.fn()
  expect(await untilAnswered(ask, { isHeld, mayWait: () => false, failed })).toBe('here')
  expect([ask.mock.calls.length, failed.mock.calls.length]).toEqual([2, 2])
})

test('a refusal is an answer', async () => {
  const ask = vi.fn(() =>
    Promise.resolve<Outcome<string>>({ ok: false, fault: new ForbiddenError(true).fault }),
  )
  await expect(
    untilAnswered(ask, { isHeld: () => true, mayWait: () => true, failed: () => undefined }),
  ).rejects.toThrow()
  expect(ask).toHaveBeenCalledTimes(1)
})
