import { createHash, randomUUID } from 'node:crypto'
import { WAITS_FOR, type AgreementState } from '@/lib/agreements/rules'
import { askOwner } from './database'
import { makeOrganisation, makeVendor } from './parties'

let counter = 0

/** The mails of agreements that wait in the queue: whom those with this subject go to, % standing for anything. */
export async function waitingMails(subject: string): Promise<string[]> {
  const rows = await askOwner<{ to: string }>(
    `select payload ->> 'to' as to from graphile_worker._private_jobs job
     join graphile_worker._private_tasks task on task.id = job.task_id
     where task.identifier = 'agreements.mail' and payload ->> 'subject' like $1 order by 1`,
    [subject],
  )
  return rows.map(({ to }) => to)
}

/** One more published version of the template that a version is of; the former one is replaced. */
export async function aNewerVersion(
  of: string,
  more: { terminationMonths?: number; termsMonths?: number } = {},
): Promise<string> {
  const id = randomUUID()
  await askOwner(`update template_version set status = 'replaced', replaced_at = now() where id = $1`, [of])
  await askOwner(
    `insert into template_version (id, template_id, number, title, termination_months, terms_months, created_at, status, published_at, published_by)
     select $1, template_id, number + 1, title, $3, $4, '2026-01-01', 'published', '2026-01-02', 'prøve'
     from template_version where id = $2`,
    [id, of, more.terminationMonths ?? 6, more.termsMonths ?? 6],
  )
  return id
}

/**
 * A published version of a template, written past the door: an obligation before connection, one with a deadline, and
 * one that always holds. Answers with its id.
 */
export async function aTemplateVersion(more: { terminationMonths?: number; termsMonths?: number } = {}) {
  const [template, version, part] = [randomUUID(), randomUUID(), randomUUID()]
  await askOwner(`insert into agreement_template (id, name, created_at) values ($1, $2, '2025-01-01')`, [
    template,
    `Prøveskabelon ${(counter += 1)}`,
  ])
  await askOwner(
    `insert into template_version (id, template_id, number, title, termination_months, terms_months, created_at)
     values ($1, $2, 1, 'Tilslutningsaftale (prøve)', $3, $4, '2025-01-01')`,
    [version, template, more.terminationMonths ?? 6, more.termsMonths ?? 6],
  )
  await askOwner(
    `insert into template_part (id, template_version_id, position, kind, title, introduction)
     values ($1, $2, 1, 'annex', 'Bilag 1', 'Vilkår for **tilslutning**.')`,
    [part, version],
  )
  await askOwner(
    `insert into template_clause (id, part_id, position, number, heading, text, obligation, carrier, timing, deadline_months, evidence)
     values (gen_random_uuid(), $1, 1, '5.3', 'HTTPS', 'Al trafik sker krypteret.', 'Brug HTTPS', 'vendor', 'beforeConnection', 6, 'https'),
       (gen_random_uuid(), $1, 2, '5.2', 'Certificering', 'Formatet certificeres.', 'Bliv certificeret', 'vendor', 'afterInForce', 6, 'certification'),
       (gen_random_uuid(), $1, 3, '9.1', 'Support', 'Leverandøren hjælper sine laboratorier.', 'Yd support', 'vendor', 'always', null, 'manual')`,
    [part],
  )
  await askOwner(
    `update template_version set status = 'published', published_at = '2025-01-02', published_by = 'prøve' where id = $1`,
    [version],
  )
  return version
}

interface Made {
  id: string
  number: string
  vendorId: string
  administratorId: string
  templateVersionId: string
  /** Of the document to be signed, where the state has one. */
  documentId: string
  sha256: string
}

/** States before which the agreement must have been sent, and so have a document. */
const WITHOUT_DOCUMENT: readonly AgreementState[] = ['draft']

/**
 * An agreement in a state, written past the door with the document to be signed, for tests of what happens next. What
 * it went through before has no rows but one.
 */
export async function anAgreement(
  state: AgreementState,
  more: Partial<Pick<Made, 'vendorId' | 'administratorId' | 'templateVersionId'>> & {
    since?: string
    signBy?: string | null
    inForceFrom?: string | null
    endsOn?: string | null
    drawsAlready?: boolean
  } = {},
): Promise<Made> {
  const [id, documentId] = [randomUUID(), randomUUID()]
  const number = `NPN-2025-${String((counter += 1)).padStart(4, '0')}`
  const vendorId = more.vendorId ?? (await makeVendor())
  const administratorId = more.administratorId ?? (await makeOrganisation('administrator'))
  const templateVersionId = more.templateVersionId ?? (await aTemplateVersion())
  const since = more.since ?? '2026-01-05T09:00:00Z'
  const inForceOn = ['inForce', 'terminated', 'ended'].includes(state) ? since.slice(0, 10) : null
  const endsOn = state === 'terminated' || state === 'ended' ? (more.endsOn ?? '2026-07-05') : null
  await askOwner(
    `insert into agreement (id, number, vendor_id, administrator_id, template_version_id, state, state_since, waits_for,
       waits_since, draws_already, sign_by, in_force_from, in_force_on, ends_on, sent_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $7, $9, $10, $11, $12, $13, $14, $7)`,
    [
      id,
      number,
      vendorId,
      administratorId,
      templateVersionId,
      state,
      since,
      WAITS_FOR[state],
      more.drawsAlready ?? false,
      more.signBy ?? null,
      more.inForceFrom ?? null,
      inForceOn,
      endsOn,
      state === 'draft' ? null : since,
    ],
  )
  await askOwner(
    `insert into agreement_state_entry (id, agreement_id, vendor_id, state, at, side) values (gen_random_uuid(), $1, $2, $3, $4, 'medcom')`,
    [id, vendorId, state, since],
  )
  const content = Buffer.from(`%PDF-1.7 ${number}`)
  if (!WITHOUT_DOCUMENT.includes(state))
    await askOwner(
      `insert into agreement_document (id, agreement_id, vendor_id, kind, file_name, media_type, size, sha256, content, created_at)
       values ($1, $2, $3, 'forSignature', $4, 'application/pdf', $5, $6, $7, $8)`,
      [documentId, id, vendorId, `${number}.pdf`, content.length, sha256(content), content, since],
    )
  return { id, number, vendorId, administratorId, templateVersionId, documentId, sha256: sha256(content) }
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
