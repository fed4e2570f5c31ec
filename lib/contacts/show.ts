import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { ShowContact } from './schemas'

/** A contact as it is now, and whom it steps in for. */
export const showContact = query({
  name: 'contact.show',
  input: ShowContact,
  async run({ tx, input }) {
    const contact = await tx.contact.findUnique({
      where: { id: input.id },
      include: {
        vendor: { select: { name: true } },
        laboratory: { select: { name: true } },
        mailbox: true,
        deputy: { select: { id: true, name: true } },
        deputyFor: { where: { endedAt: null }, select: { id: true, name: true }, orderBy: { name: 'asc' } },
        duties: { include: { function: true } },
      },
    })
    if (!contact) throw new NotFoundError()
    const { vendor, laboratory, duties, ...rest } = contact
    return {
      ...rest,
      vendorName: vendor.name,
      laboratoryName: laboratory?.name ?? null,
      email: contact.mailbox?.address ?? null,
      personalReason: contact.mailbox?.personalReason ?? null,
      functions: duties
        .map(({ function: one }) => one)
        .toSorted((a, b) => a.position - b.position)
        .map(({ key, name }) => ({ key, name })),
    }
  },
})
