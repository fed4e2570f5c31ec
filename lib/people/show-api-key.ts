import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { apiKeyState } from './rules'
import { ById } from './schemas'

/** One machine's key, never the key itself. */
export const showApiKey = query({
  name: 'apiKey.show',
  input: ById,
  async run({ tx, input, now }) {
    const key = await tx.apiKey.findUnique({ where: { id: input.id } })
    if (!key) throw new NotFoundError()
    const { id, name, start, scopes, expiresAt, revokedAt } = key
    return { id, name, start, scopes, expiresAt, revokedAt, state: apiKeyState(key, now) }
  },
})
