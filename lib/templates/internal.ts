import type { Tx } from '@/lib/db/client'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { CARRIER_WORDS, CLAUSE_FIELD, EVIDENCE_WORDS, partLabel, timingWords } from './words'
import type { ClauseContent, PartContent, VersionContent } from './schemas'

const WITH_CONTENT = {
  template: true,
  parts: { orderBy: { position: 'asc' }, include: { clauses: { orderBy: { position: 'asc' } } } },
} as const

/** A version with all it says, in order. @throws NotFoundError also for a draft, where the asker is not MedCom */
export async function versionWithContent(tx: Tx, id: string) {
  const version = await tx.templateVersion.findUnique({
    where: { id },
    include: WITH_CONTENT,
    omit: { publishedBy: true },
  })
  if (!version) throw new NotFoundError()
  return version
}
export type StoredVersion = Awaited<ReturnType<typeof versionWithContent>>

/** The versions of a template that the asker may see, newest first. */
export function siblingsOf(tx: Tx, templateId: string) {
  return tx.templateVersion.findMany({
    where: { templateId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, status: true, publishedAt: true },
  })
}

/** A version with all it says, where it may still be changed, locked until the transaction ends. @throws StateError once published */
export async function draftToChange(tx: Tx, id: string): Promise<StoredVersion> {
  await tx.$queryRaw`select id from template_version where id = ${id}::uuid for update`
  const version = await versionWithContent(tx, id)
  if (version.status !== 'draft')
    throw new StateError(
      `Version ${version.number} er udgivet og kan ikke ændres. Begynd en ny version i stedet.`,
    )
  return version
}

/** What a stored version says, without the keys of its rows: to copy, to compare and to log. */
export function contentOf(version: StoredVersion): VersionContent {
  const { title, changeNote, consultation, terminationMonths, termsMonths } = version
  return {
    title,
    changeNote,
    consultation,
    terminationMonths,
    termsMonths,
    parts: version.parts.map(({ kind, title: partTitle, introduction, clauses }) => ({
      kind,
      title: partTitle,
      introduction,
      clauses: clauses.map(({ id: _id, partId: _partId, position: _position, ...clause }) => clause),
    })),
  }
}

/** Puts the parts of a draft in place of those it had. */
export async function writeParts(
  tx: Tx,
  templateVersionId: string,
  parts: readonly PartContent[],
): Promise<void> {
  await tx.templatePart.deleteMany({ where: { templateVersionId } })
  for (const [index, { clauses, ...part }] of parts.entries()) {
    const { id: partId } = await tx.templatePart.create({
      data: { ...part, templateVersionId, position: index + 1 },
    })
    await tx.templateClause.createMany({
      data: clauses.map((clause, place) => ({ ...clause, partId, position: place + 1 })),
    })
  }
}

/** Every field of the parts by its path in the input ("parts.1.clauses.0.text"), to tell two who edit them what differs. */
export function fieldsOf(parts: readonly PartContent[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [index, { clauses, ...part }] of parts.entries()) {
    const put = (path: string, value: object) =>
      Object.entries(value).forEach(([name, each]) => (fields[`parts.${index}.${path}${name}`] = each))
    put('', part)
    clauses.forEach((clause, place) => put(`clauses.${place}.`, clause))
  }
  return fields
}

/** What a version says as the log keeps it: one field a clause, so that an entry shows what was changed and no more. */
export function factsOf({ parts, title, ...head }: VersionContent): Record<string, unknown> {
  const facts: Record<string, unknown> = { templateTitle: title, ...head }
  for (const part of parts) {
    const { label } = partLabel(part.title)
    facts[`${CLAUSE_FIELD}${label}`] = [part.title, part.introduction].filter(Boolean).join('\n')
    for (const clause of part.clauses) facts[`${CLAUSE_FIELD}${label}, ${clause.number}`] = clauseText(clause)
  }
  return facts
}

function clauseText({ heading, text, obligation, carrier, timing, deadlineMonths, evidence }: ClauseContent) {
  const duty =
    carrier && timing && evidence
      ? [obligation, CARRIER_WORDS[carrier], timingWords(timing, deadlineMonths), EVIDENCE_WORDS[evidence]]
      : []
  return [heading, text, ...duty].filter(Boolean).join('\n')
}
