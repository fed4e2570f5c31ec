import { pageInput } from '@/lib/door/page'
import { emptyText, id, optional, optionalDay, text, ticked, version } from '@/lib/text/fields'
import { chosenId, chosenOf, oneOf, search, size } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'
import { AGREEMENT_STATES } from './rules'

export const Nothing = z.object({})
export const ById = z.object({ id })

/** The saved views of the list. */
export const VIEWS = ['all', 'medcom', 'vendor', 'deadline', 'inForce', 'ended'] as const
export type View = (typeof VIEWS)[number]

export const ListAgreements = z.object({
  ...pageInput,
  size,
  search,
  view: oneOf(VIEWS, 'all'),
  state: chosenOf(AGREEMENT_STATES),
  vendorId: chosenId,
  templateVersionId: chosenId,
  sort: oneOf(
    [
      'number',
      '-number',
      'vendorName',
      '-vendorName',
      'waitsSince',
      '-waitsSince',
      'nextOrder',
      '-nextOrder',
    ],
    '-number',
  ),
})

const message = emptyText(2000)

const draft = {
  templateVersionId: id,
  drawsAlready: ticked,
  signBy: optionalDay,
  inForceFrom: optionalDay,
  message,
}

export const CreateAgreement = z.object({ vendorId: id, ...draft })
export const ChangeAgreement = z.object({ id, version, ...draft })

const reason = text(2000)

/** A deed that the other side must be told the reason of. */
export const WithReason = z.object({ id, reason })

/** A deed on what the reader saw: refused when it has changed since. */
export const AsSeen = z.object({ id, version: optional(version) })
