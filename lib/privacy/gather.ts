import type { Tx } from '@/lib/db/client'
import { isVerb } from '@/lib/door/policy'
import { fieldWord, verbWords } from '@/lib/history/words'
import { linesAbout } from './files'
import type { FoundPeople } from './found'
import { mailsTo } from './mails-to'
import { when, type ExtractSection } from './section'

/** Entries of the log that an extract holds at most; it says when there are more. */
const LOGGED = 2000

/** Everything that is held on the people found (CP-4). */
export async function gather(tx: Tx, found: FoundPeople): Promise<ExtractSection[]> {
  const { users, contacts, invitations, emails, named } = found
  const userIds = users.map(({ id }) => id)
  const contactIds = contacts.map(({ id }) => id)
  const ofUser = { userId: { in: userIds } }
  const ofAddress = { address: { in: emails } }
  const revisions = await tx.contactRevision.findMany({
    where: { contactId: { in: contactIds } },
    orderBy: [{ vendorId: 'asc' }, { fromVersion: 'asc' }],
  })
  const mailboxes = await tx.mailbox.findMany({ where: ofAddress })
  const sessions = await tx.session.findMany({ where: ofUser })
  const rights = await tx.signingRight.findMany({ where: ofUser })
  const identities = await tx.userIdentity.findMany({ where: ofUser })
  const factors = await tx.authenticator.findMany({ where: ofUser })
  const feeds = await tx.calendarFeed.findMany({ where: ofUser })
  const signatures = await tx.signature.findMany({
    where: { OR: [ofUser, { email: { in: emails } }, ...(named ? [{ name: named }] : [])] },
    include: { agreement: { select: { number: true } } },
  })
  return [
    {
      heading: 'Brugere',
      rows: users.map(({ name, email, title, role, createdAt, deactivatedAt }) => ({
        Navn: name,
        Mailadresse: email,
        Stilling: title,
        Rolle: role,
        Oprettet: when(createdAt),
        'Adgang lukket': when(deactivatedAt),
      })),
    },
    {
      heading: 'Kontakter i bilag 3',
      rows: contacts.map(
        ({ name, title, phone, hours, channels, mailbox, vendor, laboratory, ...times }) => ({
          Navn: name,
          Titel: title,
          Mailadresse: mailbox?.address ?? null,
          Telefon: phone,
          Åbningstid: hours,
          'Kontaktes helst på': channels.join(', '),
          Hos: laboratory?.name ?? vendor.name,
          Oprettet: when(times.createdAt),
          Bekræftet: when(times.confirmedAt),
          Fjernet: when(times.endedAt),
        }),
      ),
    },
    {
      heading: 'Tidligere udgaver af kontakterne',
      rows: revisions.map(({ name, title, email, phone, hours, deputyName, fromVersion, toVersion }) => ({
        'Version af bilag 3': `${fromVersion}${toVersion ? ` til ${toVersion - 1}` : ' og frem'}`,
        Navn: name,
        Titel: title,
        Mailadresse: email,
        Telefon: phone,
        Åbningstid: hours,
        Stedfortræder: deputyName,
      })),
    },
    {
      heading: 'Postkasser',
      rows: mailboxes.map(({ address, personalReason, createdAt, provenAt, unreachableSince, ...rest }) => ({
        Mailadresse: address,
        'Hvorfor den bruges': personalReason,
        Oprettet: when(createdAt),
        Bekræftet: when(provenAt),
        'Kan ikke nås siden': when(unreachableSince),
        'Mailserveren svarede': rest.unreachableReason,
      })),
    },
    {
      heading: 'Invitationer',
      rows: invitations.map(({ name, email, role, invitedAt, acceptedAt, withdrawnAt }) => ({
        Navn: name,
        Mailadresse: email,
        Rolle: role,
        Sendt: when(invitedAt),
        'Taget imod': when(acceptedAt),
        'Trukket tilbage': when(withdrawnAt),
      })),
    },
    {
      heading: 'Sessioner',
      rows: sessions.map(({ createdAt, lastSeenAt, network, userAgent, method }) => ({
        'Logget ind': when(createdAt),
        'Sidst set': when(lastSeenAt),
        Netværk: network,
        Browser: userAgent,
        Hvordan: method,
      })),
    },
    {
      heading: 'Log ind',
      rows: [
        ...identities.map(({ provider, subject }) => ({ Udbyder: provider, Kendetegn: subject })),
        ...factors.map(({ kind, name, createdAt, lastUsedAt }) => ({
          Slags: kind,
          Navn: name,
          Oprettet: when(createdAt),
          'Sidst brugt': when(lastUsedAt),
        })),
        ...feeds.map(({ createdAt, lastUsedAt, revokedAt }) => ({
          Slags: 'Kalenderabonnement',
          Oprettet: when(createdAt),
          'Sidst brugt': when(lastUsedAt),
          'Trukket tilbage': when(revokedAt),
        })),
      ],
    },
    {
      heading: 'Ret til at underskrive',
      rows: rights.map(({ kind, evidence, validFrom, validTo, registeredAt }) => ({
        Grundlag: kind,
        'Står i': evidence,
        Fra: when(validFrom),
        Til: when(validTo),
        Registreret: when(registeredAt),
      })),
    },
    {
      heading: 'Underskrifter',
      rows: signatures.map(({ agreement, name, email, title, place, ground, network, signedAt, sha256 }) => ({
        Aftale: agreement.number,
        Navn: name,
        Mailadresse: email,
        Titel: title,
        Sted: place,
        Grundlag: ground,
        Netværk: network,
        Underskrevet: when(signedAt),
        'Dokumentets SHA-256': sha256,
      })),
    },
    await mailsTo(tx, emails),
    await linesAbout(tx, found),
    ...(await logged(tx, userIds, [
      ...userIds,
      ...contactIds,
      ...invitations.map(({ id }) => id),
      ...emails,
    ])),
  ]
}

/** What they did and what was done about them, from the audit log. */
async function logged(tx: Tx, userIds: string[], personIds: string[]): Promise<ExtractSection[]> {
  const entries = await tx.auditEntry.findMany({
    where: {
      OR: [
        { actorId: { in: userIds } },
        { subjects: { some: { subjectId: { in: personIds } } } },
        { personalValues: { some: { personId: { in: personIds } } } },
      ],
    },
    orderBy: { position: 'desc' },
    take: LOGGED + 1,
    include: { personalValues: true },
  })
  const rows = entries.slice(0, LOGGED).map(({ at, verb, actorId, subjectType, changes, personalValues }) => {
    const fields = changes as { field: string; digest?: string }[]
    const values = personalValues
      .filter(({ personId, value }) => value && personId && personIds.includes(personId))
      .map(({ digest, value }) => {
        const field = fields.find((change) => change.digest === digest)?.field
        return `${field ? fieldWord(field) : 'Oplysning'}: ${value}`
      })
    return {
      Hvornår: at.toISOString(),
      Hvem: actorId && userIds.includes(actorId) ? 'Personen selv' : 'En anden',
      Hvad: (isVerb(verb) && verbWords[verb]) || verb,
      Om: subjectType,
      Værdier: values.join('\n') || null,
    }
  })
  const more = entries.length > LOGGED ? ` (de nyeste ${LOGGED}; der er flere)` : ''
  return [{ heading: `Loggen${more}`, rows }]
}
