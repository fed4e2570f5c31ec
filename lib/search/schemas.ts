import { z } from '@/lib/text/schema'
import { LONGEST, SHORTEST } from '@/lib/text/typed-search'

const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g

/** What somebody searches for, and how many of each kind they want to see. */
export const Search = z.object({
  q: z
    .string()
    .transform((typed) => typed.replace(CONTROL, ' ').trim())
    .pipe(
      z.string().min(SHORTEST, `Skriv mindst ${SHORTEST} tegn.`).max(LONGEST, `Skriv højst ${LONGEST} tegn.`),
    )
    .meta({ examples: ['nordlys', 'Ålborg', 'drift@nordlys.example', '12 34 56 74', 'xq'] }),
  each: z.coerce.number().int().min(1).max(50).default(20),
})
