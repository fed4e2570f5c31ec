import { day, id, optional, email, text } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'Genindlæs siden, og prøv igen.')
  .meta({ examples: ['3f'.repeat(32)] })

export const ByAgreement = z.object({ id })

/** `agreementId` where an address says whose document it is. */
export const ShowDocument = z.object({ id, agreementId: id.optional() })

const title = text(120).meta({ examples: ['Direktør', 'Kontorchef'] })
const place = text(120).meta({ examples: ['Direktionen', 'Systemforvaltning'] })

/** What somebody signs: the document as it was shown, and as whom. */
export const SignAgreement = z.object({
  id,
  documentId: id,
  sha256,
  title,
  place,
  accepts: z.literal('ja', 'Sæt kryds, når du har læst aftalen og vil underskrive den.'),
})

/** Bytes of the largest PDF that was signed elsewhere. */
export const LARGEST_PDF = 20_000_000

/** A PDF that was signed elsewhere, and what stands in it of who signed. */
export const RegisterSigned = z.object({
  id,
  fileName: text(200).meta({ examples: ['aftale-underskrevet.pdf'] }),
  file: z
    .instanceof(Uint8Array<ArrayBuffer>, { error: 'Vælg en fil.' })
    .refine((bytes) => bytes.byteLength <= LARGEST_PDF, 'Filen er større end 20 MB. Vælg en mindre.')
    .refine(isPdf, 'Filen er ikke en PDF. Vælg den underskrevne aftale som PDF.')
    .meta({ examples: [new TextEncoder().encode('%PDF-1.7\n%%EOF')] }),
  vendorName: text(120),
  vendorTitle: title,
  vendorPlace: place,
  vendorEmail: optional(email),
  vendorSignedOn: day,
  medcomName: text(120),
  medcomTitle: title,
  medcomPlace: place,
  medcomEmail: optional(email),
  medcomSignedOn: day,
})

/** Readers find the mark of a PDF within its first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}
