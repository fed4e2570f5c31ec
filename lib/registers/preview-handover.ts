import { query } from '@/lib/door'
import { handoverOf } from './handover-internal'
import { PreviewHandover } from './handover-schemas'

/** What would be handed over to the vendor that serves a laboratory now, and the mailbox that vendor uses for its others. */
export const previewHandover = query({
  name: 'handover.preview',
  input: PreviewHandover,
  async run({ tx, input: { laboratoryId } }) {
    const { contacts, ...found } = await handoverOf(tx, laboratoryId)
    const newest = found.vendor
      ? await tx.account.findFirst({
          where: { vendorId: found.vendor.id, state: 'open' },
          select: { mailbox: { select: { address: true } } },
          orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        })
      : null
    return {
      ...found,
      contacts: contacts.map(({ id, name }) => ({ id, name })),
      suggested: newest?.mailbox.address ?? null,
    }
  },
})
