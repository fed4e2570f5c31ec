import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from './wire'

const bytes = (text: string) => new TextEncoder().encode(text)
const NDJSON = 'application/x-ndjson'

test('NDJSON is read line by line, and a line that is none stays as it is', () => {
  expect(linesOf(bytes('{"id":1}\r\n\n  {"id":\n{"id":3}'), NDJSON)).toEqual({
    ok: true,
    lines: [{ id: 1 }, '{"id":', { id: 3 }],
  })
})

test('a JSON list is read whatever it is called', () => {
  for (const type of ['application/json', 'application/json; charset=utf-8', NDJSON, ''])
    expect(linesOf(bytes(' [{"id":1},7] '), type)).toEqual({ ok: true, lines: [{ id: 1 }, 7] })
})

test('a JSON body that is no list says what to send', () => {
  for (const text of ['', '{}', '[{]', '7', '"[]"'])
    expect(linesOf(bytes(text), 'application/json')).toMatchObject({ ok: false })
})

test('an empty NDJSON body is a call without lines', () => {
  expect(linesOf(bytes(' \n'), NDJSON)).toEqual({ ok: true, lines: [] })
})

test('any bytes at all are answered', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.constantFrom('application/json', NDJSON), (body, type) => {
      expect(typeof linesOf(body, type).ok).toBe('boolean')
    }),
  )
})
