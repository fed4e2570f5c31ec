import fc, { type Arbitrary } from 'fast-check'
import type { z } from 'zod'

/**
 * Random input for a schema, so that tests can call every verb with what its parser may accept. A schema that says
 * `.meta({ examples })` is given those; `ids` are records that exist, so that some calls get past "not found".
 */
export function arbitraryFor(schema: z.ZodType, ids: readonly string[]): Arbitrary<unknown> {
  const examples = schema.meta()?.examples
  if (Array.isArray(examples) && examples.length > 0) return fc.constantFrom(...(examples as unknown[]))
  return byType(schema, ids)
}

interface Inner {
  type: string
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  element?: z.ZodType
  options?: z.ZodType[]
  in?: z.ZodType
  out?: z.ZodType
  values?: unknown[]
  entries?: Record<string, string | number>
  format?: string
  items?: z.ZodType[]
}

function byType(schema: z.ZodType, ids: readonly string[]): Arbitrary<unknown> {
  const inner = schema.def as unknown as Inner
  const of = (part: z.ZodType) => arbitraryFor(part, ids)
  switch (inner.type) {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(inner.shape!).map(([key, part]) => [key, of(part)])))
    case 'string':
      return inner.format === 'uuid' && ids.length > 0
        ? fc.oneof({ arbitrary: fc.constantFrom(...ids), weight: 4 }, { arbitrary: fc.uuid(), weight: 1 })
        : fc.oneof(fc.stringMatching(/^[A-Za-z0-9 æøå]{1,12}$/), fc.string({ maxLength: 30 }))
    case 'number':
      return fc.oneof({ arbitrary: fc.integer({ min: 1, max: 40 }), weight: 3 }, fc.integer(), fc.double())
    case 'bigint':
      return fc.bigInt()
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(inner.entries!))
    case 'literal':
      return fc.constantFrom(...inner.values!)
    case 'array':
      return fc.array(of(inner.element!), { maxLength: 4 })
    case 'tuple':
      return fc.tuple(...inner.items!.map(of))
    case 'union':
      return fc.oneof(...inner.options!.map(of))
    case 'optional':
      return fc.option(of(inner.innerType!), { nil: undefined, freq: 2 })
    case 'nullable':
      return fc.option(of(inner.innerType!), { nil: null, freq: 2 })
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
    case 'nonoptional':
      return of(inner.innerType!)
    case 'pipe':
      return isTransform(inner.in!) ? of(inner.out!) : of(inner.in!)
    case 'date':
      return fc.date({ noInvalidDate: true })
    case 'any':
    case 'unknown':
      return fc.anything()
    default:
      throw new Error(
        `Random input cannot be made for a schema of type ${inner.type}: give it .meta({ examples })`,
      )
  }
}

function isTransform(schema: z.ZodType) {
  return (schema.def as unknown as Inner).type === 'transform'
}
