import { query } from '@/lib/door'
import { ListTemplates } from './schemas'

/** Every template with its versions, newest first, and how many agreements are made from each. */
export const listTemplates = query({
  name: 'template.list',
  input: ListTemplates,
  run: ({ tx }) =>
    tx.agreementTemplate.findMany({
      orderBy: { createdAt: 'asc' },
      include: {
        versions: {
          orderBy: { number: 'desc' },
          omit: { publishedBy: true },
          include: { _count: { select: { agreements: true } } },
        },
      },
    }),
})
