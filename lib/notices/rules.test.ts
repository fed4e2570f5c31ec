import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, toDay } from '@/lib/text/days'
import { answerBy, earliestEffect, effectOf, lastDayToLeave, mayTakeEffect, noticeState } from './rules'

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days))
const anyMonths = fc.integer({ min: 0, max: 60 })

const wish = { givenOn: '2026-11-21', months: 6, wanted: null, shortReason: null, reason: '' } as const

describe('when a notice takes effect', () => {
  test('as soon as the months allow, where no day was asked for', () => {
    expect(effectOf(wish)).toEqual({ ok: true, effectiveOn: '2027-05-21', shortReason: null })
    expect(effectOf({ ...wish, months: 0 })).toMatchObject({ effectiveOn: '2026-11-21' })
  })

  test('at the end of a month that is shorter, on its last day', () => {
    expect(earliestEffect('2026-08-31', 6)).toBe('2027-02-28')
    expect(earliestEffect('2027-08-31', 6)).toBe('2028-02-29')
    expect(earliestEffect('2026-10-31', 1)).toBe('2026-11-30')
    expect(earliestEffect('2026-02-28', 6)).toBe('2026-08-28')
  })

  test('later when asked for, earlier only for law or security and with a text', () => {
    expect(effectOf({ ...wish, wanted: '2027-12-31' })).toMatchObject({ ok: true, effectiveOn: '2027-12-31' })
    expect(effectOf({ ...wish, wanted: '2027-05-20' })).toMatchObject({ ok: false, fault: 'tooShort' })
    const short = { ...wish, wanted: '2026-12-01', shortReason: 'law' } as const
    expect(effectOf(short)).toMatchObject({ ok: false, field: 'reason', fault: 'noReason' })
    expect(effectOf({ ...short, reason: 'Sundhedsloven § 1' })).toEqual({
      ok: true,
      effectiveOn: '2026-12-01',
      shortReason: 'law',
    })
  })

  test('never before it was given, nor in another generation', () => {
    expect(effectOf({ ...wish, wanted: '2026-11-20', shortReason: 'law', reason: 'x' })).toMatchObject({
      fault: 'past',
    })
    expect(effectOf({ ...wish, wanted: '2226-11-20' })).toMatchObject({ fault: 'tooFar' })
  })

  test('a reason for haste that was not needed is not kept', () => {
    const slow = { ...wish, wanted: '2027-06-01', shortReason: 'security', reason: 'Hul i TLS' } as const
    expect(effectOf(slow)).toMatchObject({ ok: true, shortReason: null })
  })
})

describe('around the ends of months', () => {
  test('a notice given later never takes effect earlier', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        expect(earliestEffect(addDays(day, 1), months) >= earliestEffect(day, months)).toBe(true)
      }),
    )
  })

  test('a notice is never shorter than its months less the days a month lacks', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const effect = earliestEffect(day, months)
        const lacking = Number(day.slice(8)) - Number(effect.slice(8))
        expect(lacking >= 0 && lacking <= 3).toBe(true)
        expect(addMonths(`${day.slice(0, 8)}01`, months).slice(0, 7)).toBe(effect.slice(0, 7))
      }),
    )
  })

  test('the last day to leave is the last: on it one is out before the day, the day after one is not', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (effective, months) => {
        const last = lastDayToLeave(effective, months)
        expect(earliestEffect(last, months) < effective).toBe(true)
        expect(earliestEffect(addDays(last, 1), months) >= effective).toBe(true)
      }),
    )
  })

  test('the answer is due the day before, and not before the notice was given', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 400 }), (given, later) => {
        const effective = addDays(given, later)
        const due = answerBy(given, effective)
        expect(due >= given && due <= effective).toBe(true)
        if (later > 0) expect(addDays(due, 1)).toBe(effective)
      }),
    )
  })
})

test('a notice says where it stands', () => {
  const agreement = { state: 'inForce', endsOn: null, templateVersion: { number: 1 } } as const
  const notice = {
    kind: 'changedTerms',
    effectiveOn: toDay('2027-06-01'),
    termsChange: { templateVersion: { number: 2 } },
    answer: null,
    upheldAt: null,
    withdrawnAt: null,
    appliedAt: null,
  } as const
  const at = new Date()
  const ended = { ...agreement, state: 'ended' } as const
  const terminated = { ...agreement, state: 'terminated', endsOn: toDay('2027-06-01') } as const
  expect(noticeState(notice, agreement)).toBe('waiting')
  expect(noticeState({ ...notice, answer: 'accepted' }, agreement)).toBe('accepted')
  expect(noticeState({ ...notice, answer: 'objected' }, agreement)).toBe('objected')
  expect(noticeState({ ...notice, answer: 'objected', upheldAt: at }, agreement)).toBe('upheld')
  expect(noticeState({ ...notice, withdrawnAt: at }, agreement)).toBe('withdrawn')
  expect(noticeState({ ...notice, appliedAt: at }, ended)).toBe('applied')
  expect(noticeState(notice, ended)).toBe('void')
  expect(noticeState(notice, terminated)).toBe('waiting')
  expect(noticeState(notice, { ...terminated, endsOn: toDay('2027-05-31') })).toBe('void')
  expect(noticeState(notice, { ...agreement, templateVersion: { number: 3 } })).toBe('void')
  const termination = { ...notice, kind: 'termination', termsChange: null } as const
  expect(noticeState(termination, terminated)).toBe('given')
  expect(noticeState(termination, ended)).toBe('applied')
})

test('silence lets the terms apply, an objection holds them back until it is settled', () => {
  expect(mayTakeEffect({ answer: null, upheldAt: null })).toBe(true)
  expect(mayTakeEffect({ answer: 'accepted', upheldAt: null })).toBe(true)
  expect(mayTakeEffect({ answer: 'objected', upheldAt: null })).toBe(false)
  expect(mayTakeEffect({ answer: 'objected', upheldAt: new Date() })).toBe(true)
})
