import { z } from '@/lib/text/schema'

/** Bytes of the largest PDF that is looked at. */
export const LARGEST_VERIFIED = 20_000_000

/** A hash as people copy it: in groups, with hyphens or colons, in capitals. */
export const hash = z
  .string()
  .transform((text) => text.replace(/[\s:.-]/g, '').toLowerCase())
  .refine((text) => /^[0-9a-f]{64}$/.test(text), 'Skriv en SHA-256 på 64 tegn: tal og bogstaverne a til f.')
  .meta({
    examples: ['3f2a9c41 8be07d15 90aa4471 c3de22f0 7b6c1e58 4d90ab37 f1125e86 0c44d9b3', '3F'.repeat(32)],
  })

export const VerifyDocument = z.object({ hash })
