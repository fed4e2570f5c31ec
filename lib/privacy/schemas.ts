import { day, id } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

export const Nothing = z.object({})
export const ById = z.object({ id })

const months = z.coerce
  .number('Skriv et antal måneder.')
  .int('Skriv et helt antal måneder.')
  .min(1, 'Skriv mindst 1 måned.')
  .max(240, 'Skriv højst 240 måneder.')
  .meta({ examples: [24, '60'] })

export const ChangeKeep = z.object({
  person: months,
  mailbox: months,
  user: months,
  invitation: months,
  file: months,
  delivery: months,
  webhook: months,
  validFrom: day,
})

export const Extract = z.object({
  search: z
    .string()
    .trim()
    .min(3, 'Skriv en hel mailadresse eller et helt navn.')
    .max(254)
    .regex(/^\P{Cc}*$/u, 'Fjern skjulte tegn fra feltet.')
    .meta({ examples: ['Prøve Person', 'drift@proeve.example'] }),
  format: z.enum(['pdf', 'json'], 'Vælg PDF eller JSON.'),
})
