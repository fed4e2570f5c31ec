import { pageInput } from '@/lib/door/page'
import { day, id, name, optional, optionalDay, optionalText, text, version } from '@/lib/text/fields'
import { chosenId, oneOf, search, size } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'

export const ShowById = z.object({ id })

export const ListSystems = z.object({
  ...pageInput,
  size,
  search,
  vendorId: chosenId,
  state: oneOf(['current', 'retired', 'all'], 'current'),
  sort: oneOf(['name', '-name', 'createdAt', '-createdAt'], 'name'),
})

const fields = { name, description: optionalText(1000) }

export const CreateSystem = z.object({
  ...fields,
  vendorId: id,
  firstVersion: optionalText(50),
  releasedOn: optionalDay,
})
export const ChangeSystem = z.object({ id, version, ...fields, retiredOn: optional(day) })

const release = {
  label: text(50).meta({ examples: ['4.2', '2026.1'] }),
  releasedOn: optionalDay,
  endsOn: optionalDay,
}

interface Release {
  releasedOn: string | null
  endsOn: string | null
}

function inOrder({ releasedOn, endsOn }: Release, context: z.RefinementCtx) {
  if (releasedOn && endsOn && endsOn < releasedOn)
    context.addIssue({ code: 'custom', path: ['endsOn'], message: 'Vælg en dag efter den, versionen udkom.' })
}

export const AddVersion = z.object({ systemId: id, ...release }).superRefine(inOrder)

/** `version` is the system's: its versions are edited with it. */
export const ChangeVersion = z.object({ id, version, ...release }).superRefine(inOrder)

/** More than any honest list: the one of 2026 has 35 kB. */
export const LARGEST_LIST = 2 * 1024 * 1024

export const ReceiveApprovalList = z.object({
  fileName: text(200).meta({ examples: ['godkendte-laboratoriesystemer.htm'] }),
  file: z
    .instanceof(Uint8Array<ArrayBuffer>, { error: 'Vælg en fil.' })
    .refine((bytes) => bytes.byteLength > 0, 'Filen er tom. Hent den igen, og vælg den her.')
    .refine(
      (bytes) => bytes.byteLength <= LARGEST_LIST,
      'Filen er større end 2 MB. Vælg MedComs godkendelsesliste.',
    )
    .meta({ examples: [new TextEncoder().encode('<table><tr><th>Standard</th></tr></table>')] }),
})

export const ListApprovalLists = z.object({ ...pageInput })

export const MatrixInput = z.object({ vendorId: chosenId })
