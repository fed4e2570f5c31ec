import { changeVersion, createTemplate, publishVersion, startVersion } from '@/lib/templates'
import { FIRST_TEMPLATE } from '@/lib/templates/first-template'
import type { ClauseContent, PartContent } from '@/lib/templates/schemas'
import { done, type Seed } from './context'

/** The demo's template and the version of it that is published at the moment. */
export interface DemoTemplate {
  templateId: string
  published: string
}

/** The first version of the connection agreement: what the oldest agreements are made from. */
export async function seedTemplate(seed: Seed): Promise<DemoTemplate> {
  await seed.daysAgo(502, 9)
  const { id, templateId } = await done(
    createTemplate(seed.medcom, {
      name: 'Tilslutningsaftale til NPN-servicen',
      from: 'consultationDraft',
    }),
  )
  await seed.daysAgo(500, 10)
  await done(publishVersion(seed.medcom, { id, version: 1 }))
  return { templateId, published: id }
}

/** A second version with other support hours and a later HTTPS, and a third that is being written. */
export async function seedNewVersions(seed: Seed, { templateId }: DemoTemplate): Promise<DemoTemplate> {
  await seed.daysAgo(131, 9)
  const second = await next(seed, templateId)
  await done(changeVersion(seed.medcom, { id: second, version: 1, ...SECOND }))
  await seed.daysAgo(120, 10)
  await done(publishVersion(seed.medcom, { id: second, version: 2 }))

  await seed.daysAgo(12, 13)
  const third = await next(seed, templateId)
  await done(changeVersion(seed.medcom, { id: third, version: 1, ...THIRD }))
  return { templateId, published: second }
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
