import type { Subject } from './schemas'

/** Where the cell of a vendor or a laboratory is seen, from the root. */
export const hrefOfPlace = (of: Subject, id: string, key: string): string =>
  `/krav/${of === 'vendor' ? 'leverandoer' : 'laboratorium'}/${id}/${key}`

/** The same of a cell. */
export const hrefOfCell = (of: {
  vendorId: string
  laboratoryId: string | null
  requirementKey: string
}): string =>
  of.laboratoryId
    ? hrefOfPlace('laboratory', of.laboratoryId, of.requirementKey)
    : hrefOfPlace('vendor', of.vendorId, of.requirementKey)
