import { id, text } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'
import { sha256 } from './schemas'

/** The digest of the cookie the browser gets in place of the one it had. */
const cookie = sha256

/** What an authenticator app shows: six figures, however people group them. */
const sixFigures = z
  .string()
  .max(40)
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Skriv de 6 cifre, som appen viser.'))
  .meta({ examples: ['123456', '123 456'] })

/** What a browser says of its passkey, as JSON. */
const answer = z
  .string()
  .min(2)
  .max(16_000)
  .meta({ examples: ['{}', '{"id":"x"}'] })

const factorName = text(60)

export const ConfirmApp = z.object({ name: factorName, code: sixFigures, cookie })
export const AddPasskey = z.object({ name: factorName, answer, cookie })
export const RenameFactor = z.object({ id, name: factorName })
export const ShowCode = z.object({ code: sixFigures, cookie })
export const ShowPasskey = z.object({ answer, cookie })
export const UseRecoveryCode = z.object({ code: text(40), cookie })
