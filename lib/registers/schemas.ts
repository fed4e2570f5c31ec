import { pageInput } from '@/lib/door/page'
import { id } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

/** Lines in one file; a register of the whole country has far fewer. */
export const MOST_LINES = 5_000
/** The bytes of the largest file. */
export const LARGEST_FILE = 4_000_000

export const REGISTER_KINDS = ['accounts', 'laboratories', 'contacts'] as const
export type RegisterKind = (typeof REGISTER_KINDS)[number]

export const UploadRegister = z.object({
  kind: z.enum(REGISTER_KINDS, 'Vælg, hvad filen indeholder.'),
  fileName: z.string().min(1).max(200),
  file: z
    .instanceof(Uint8Array<ArrayBuffer>, { error: 'Vælg en fil.' })
    .refine((bytes) => bytes.byteLength <= LARGEST_FILE, 'Filen er større end 4 MB. Del den i flere.')
    .meta({ examples: [new TextEncoder().encode('Konto;Mail\nlis-vest;drift@firma.example\n')] }),
})

export const ById = z.object({ id })
export const ListImports = z.object(pageInput)
