import type { Tx } from '@/lib/db/client'

/** One thing that waits for the reader: what, since when, and where it is done. */
export interface WaitingTask {
  key: string
  what: string
  since: Date | null
  href: string
  action: string
}

/** What waits for MedCom: lines that could not be read, files that were previewed and left, invitations nobody took. */
export async function medcomTasks(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const quarantined = await tx.quarantinedLine.aggregate({
    where: { status: 'open' },
    _count: true,
    _min: { receivedAt: true },
  })
  const uploads = await tx.drawBatch.findMany({
    where: { status: 'previewed', source: 'upload' },
    select: { id: true, fileName: true, receivedAt: true },
    take: 10,
  })
  const lists = await tx.approvalImport.findMany({
    where: { status: 'previewed' },
    select: { id: true, fileName: true, receivedAt: true },
    take: 10,
  })
  const expired = await tx.invitation.findMany({
    where: {
      acceptedAt: null,
      withdrawnAt: null,
      vendorId: null,
      laboratoryId: null,
      expiresAt: { lt: now },
    },
    select: { id: true, name: true, expiresAt: true },
    take: 10,
  })
  return [
    ...(quarantined._count > 0
      ? [
          {
            key: 'quarantine',
            what: `${quarantined._count} ${quarantined._count === 1 ? 'linje' : 'linjer'} fra trækningsloggen kunne ikke læses`,
            since: quarantined._min.receivedAt,
            href: '/traekninger/karantaene',
            action: 'Ret linjerne',
          },
        ]
      : []),
    ...uploads.map(({ id, fileName, receivedAt }) => ({
      key: id,
      what: `Filen ${fileName ?? 'uden navn'} med trækninger er indlæst, men ikke taget i brug`,
      since: receivedAt,
      href: `/traekninger/indlaes/${id}`,
      action: 'Se filen',
    })),
    ...lists.map(({ id, fileName, receivedAt }) => ({
      key: id,
      what: `Godkendelseslisten ${fileName} er indlæst, men ikke taget i brug`,
      since: receivedAt,
      href: `/systemer/godkendelsesliste/${id}`,
      action: 'Se listen',
    })),
    ...expired.map(({ id, name, expiresAt }) => ({
      key: id,
      what: `Invitationen til ${name} er bortfaldet`,
      since: expiresAt,
      href: '/indstillinger/invitationer',
      action: 'Send igen',
    })),
  ]
}

/** What waits for a vendor: first-level support that its laboratories are told about (bilag 1, 9.1). */
export async function vendorTasks(tx: Tx, vendorId: string): Promise<WaitingTask[]> {
  const vendor = await tx.organisation.findUnique({ where: { id: vendorId } })
  if (!vendor || (vendor.supportPhone && vendor.supportEmail)) return []
  return [
    {
      key: 'support',
      what: 'Jeres laboratorier kan ikke se, hvem de skal ringe til',
      since: null,
      href: `/leverandoerer/${vendorId}/support`,
      action: 'Skriv jeres support',
    },
  ]
}
