import { changeVersion, createTemplate, publishVersion, startVersion } from '@/lib/templates'
import { FIRST_TEMPLATE } from '@/lib/templates/first-template'
import type { ClauseContent, PartContent } from '@/lib/templates/schemas'
import { done, type Seed } from './context'

/** The demo's versions of the connection agreement, by their ids. */
export interface DemoTemplates {
  /** Published and replaced: what the oldest agreements are made from. */
  first: string
  /** Published: what new agreements are made from. */
  second: string
  /** A draft that is being written. */
  third: string
}

/** Makes the demo's template: a first version, a second with other support hours and a later HTTPS, and a third in draft. */
export async function seedTemplates(seed: Seed): Promise<DemoTemplates> {
  await seed.daysAgo(502, 9)
  const first = await done(
    createTemplate(seed.medcom, {
      name: 'Tilslutningsaftale til NPN-servicen',
      from: 'consultationDraft',
    }),
  )
  await seed.daysAgo(500, 10)
  await done(publishVersion(seed.medcom, { id: first.id, version: 1 }))

  await seed.daysAgo(131, 9)
  const second = await next(seed, first.templateId)
  await done(changeVersion(seed.medcom, { id: second, version: 1, ...SECOND }))
  await seed.daysAgo(120, 10)
  await done(publishVersion(seed.medcom, { id: second, version: 2 }))

  await seed.daysAgo(12, 13)
  const third = await next(seed, first.templateId)
  await done(changeVersion(seed.medcom, { id: third, version: 1, ...THIRD }))
  return { first: first.id, second, third }
}

async function next(seed: Seed, templateId: string): Promise<string> {
  return (await done(startVersion(seed.medcom, { id: templateId }))).id
}

const SECOND = {
  changeNote:
    'Udkast i høring. Supportens åbningstid er skrevet ind, og fristen for HTTPS er forlænget efter ønske fra leverandørerne.',
  parts: changed(FIRST_TEMPLATE.parts, {
    'Bilag 1 5.3': {
      text: 'Al kommunikation med servicen sker over HTTPS med en version af TLS, som stadig får sikkerhedsrettelser.',
      deadlineMonths: 9,
    },
    'Bilag 1 9.4': {
      text: 'MedCom hjælper leverandøren med spørgsmål om servicen på hverdage kl. 8–16, når leverandøren skriver til [NPN@medcom.dk](mailto:NPN@medcom.dk).',
      obligation: 'Giv leverandøren second level-support på hverdage kl. 8–16',
    },
    'Bilag 2 1': {
      text: 'MedComs support er åben på hverdage kl. 8–16. Der er ingen aftalt support uden for åbningstiden.',
    },
  }),
}

const THIRD = {
  changeNote: 'Udkast i høring. Planlagte afbrydelser får et varsel.',
  parts: changed(SECOND.parts, {
    'Bilag 2 4': {
      heading: 'Planlagte og ekstraordinære afbrydelser',
      text: 'Planlagte afbrydelser meldes til kontaktpersonerne mindst en måned, inden de sker. Må servicen tages ned uden det varsel, får de besked straks, og grunden siges.',
    },
  }),
}

/** Parts with some clauses changed, each named by its part and number. */
function changed(
  parts: readonly PartContent[],
  changes: Record<string, Partial<ClauseContent>>,
): PartContent[] {
  return parts.map((part) => ({
    ...part,
    clauses: part.clauses.map((clause) => ({
      ...clause,
      ...changes[`${part.title.split(':')[0]} ${clause.number}`],
    })),
  }))
}
