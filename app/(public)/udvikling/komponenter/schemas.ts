import { z } from 'zod'

/** The form of the developers' page: what a contact person looks like, roughly. */
export const DemoContact = z.object({
  navn: z.string().trim().min(1, 'Skriv, hvem kontaktpersonen er.'),
  postkasse: z.email('Skriv en mailadresse, fx drift@firma.dk.'),
  cvr: z.string().regex(/^\d{8}$/, 'Skriv et CVR-nummer på 8 cifre.'),
  funktion: z.string().min(1, 'Vælg, hvilken funktion kontaktpersonen har.'),
})
