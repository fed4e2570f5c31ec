import type { Tx } from '@/lib/db/client'
import { StateError, ValidationError } from '@/lib/door/errors'
import { holdingOn } from '@/lib/door/search'
import { startOfDay } from '@/lib/text/copenhagen'
import type { z } from '@/lib/text/schema'
import type { RegisterPaper } from './setup-schemas'

type Paper = z.output<typeof RegisterPaper>

/** The two signatures on the paper, as it says itself. */
export function signaturesIn(input: Paper, administratorId: string) {
  const common = {
    origin: 'elsewhere' as const,
    email: '',
    place: '',
    ground: 'Underskrevet på papir',
    signInMethod: 'underskrevet på papir',
    network: '',
    signedAt: startOfDay(input.signedOn),
  }
  return [
    {
      ...common,
      side: 'vendor' as const,
      organisationId: input.vendorId,
      name: input.vendorName,
      title: input.vendorTitle,
    },
    {
      ...common,
      side: 'medcom' as const,
      organisationId: administratorId,
      name: input.medcomName,
      title: input.medcomTitle,
    },
  ]
}

/** Refuses days that cannot be those of an agreement that is in force. */
export function refuseDays({ signedOn, inForceOn }: Paper, today: string): void {
  if (signedOn > today) throw new ValidationError({ signedOn: 'Skriv en dag, der ikke ligger i fremtiden.' })
  if (inForceOn < signedOn)
    throw new ValidationError({ inForceOn: 'Skriv en dag, der ikke ligger før underskriften.' })
  if (inForceOn > today)
    throw new ValidationError({
      inForceOn:
        'Skriv en dag, der er kommet. En aftale, der ikke er trådt i kraft, oprettes som en ny aftale.',
    })
}

/** Refuses a party that has never been a vendor. */
export async function requireVendor(tx: Tx, { vendorId }: Paper): Promise<void> {
  const vendor = await tx.organisation.findFirst({
    where: { id: vendorId, roles: { some: { kind: 'vendor' } } },
  })
  if (!vendor) throw new ValidationError({ vendorId: 'Vælg en leverandør fra listen.' })
}

/** A published version, also a replaced one: an older text; the running agreement of a vendor on a template is one. */
export async function requireVersion(tx: Tx, { templateVersionId, vendorId }: Paper) {
  const version = await tx.templateVersion.findUnique({ where: { id: templateVersionId } })
  if (!version || version.status === 'draft')
    throw new ValidationError({ templateVersionId: 'Vælg en udgivet version af en skabelon.' })
  const running = await tx.agreement.findFirst({
    where: {
      vendorId,
      templateVersion: { templateId: version.templateId },
      state: { in: ['inForce', 'terminated'] },
    },
  })
  if (running)
    throw new StateError(
      `Leverandøren har allerede en aftale, der gælder: ${running.number}. Se den igennem, før du registrerer en til.`,
    )
  return version
}

/** Who had the role when it was signed; for what was signed before the register knows of anybody, who has it today. */
export async function administratorOn(tx: Tx, day: string, today: string): Promise<string> {
  for (const each of [day, today]) {
    const role = await tx.organisationRole.findFirst({
      where: { kind: 'administrator', ...holdingOn(each) },
      orderBy: { validFrom: 'desc' },
    })
    if (role) return role.organisationId
  }
  throw new ValidationError({
    '': 'Ingen part har rollen som forvalter. Giv den rollen på dens side under leverandører og parter.',
  })
}
