import { query } from '@/lib/door'
import { Nothing } from './schemas'

/** The texts one begins with, by kind and what has happened, and the moment it is (SM-1). */
export const listMessageTemplates = query({
  name: 'messageTemplate.list',
  input: Nothing,
  async run({ tx, now }) {
    return { templates: await tx.messageTemplate.findMany({ orderBy: { position: 'asc' } }), now }
  },
})
