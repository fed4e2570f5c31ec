import type { Tx } from '@/lib/db/client'

export interface Note {
  /** Who is to be told; the notes of one address become one mail. */
  to: { name: string; email: string }
  /** What it is about: "account.approved". A newer note of the same kind and subject replaces one that waits. */
  kind: string
  subjectId: string | null
  /** What it is in a few words; it may become the mail's subject. */
  heading: string
  /** What there is to know, in one or two sentences. */
  text: string
  /** Where in the portal to do something about it, from the root: "/konti"; and what the link says. */
  path?: string | null
  label?: string | null
  /** The vendor it concerns; null where it concerns MedCom alone. */
  vendorId: string | null
}

/**
 * Leaves a note for an address, inside the caller's transaction. It is mailed with the others that wait, on the next
 * morning of a working day on which the address' budget a week has room (CP-3). Never for incidents, nor for what one
 * has just asked for: those are mailed at once.
 */
export const leaveNote = (tx: Tx, note: Note): Promise<void> => leaveNotes(tx, [note])

/** The same of several, in one statement. */
export async function leaveNotes(tx: Tx, notes: readonly Note[]): Promise<void> {
  if (notes.length === 0) return
  await tx.$executeRaw`
    select npn_leave_note(n.to ->> 'email', n.to ->> 'name', n."vendorId", n.kind, n."subjectId", n.heading, n.text, n.path, n.label)
    from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb)
      n ("to" jsonb, "vendorId" uuid, kind text, "subjectId" text, heading text, text text, path text, label text)`
}
