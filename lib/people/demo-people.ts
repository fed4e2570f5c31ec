import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { Nothing } from './schemas'
import { USER_ROLES, type UserRole } from './words'

/** Everybody the sign-in page offers in one click; there is no such thing but in a demo. */
export const listDemoPeople = query({
  name: 'user.demoPeople',
  seesAll: 'Nobody is signed in yet; refused unless the portal runs as a demo with invented people.',
  input: Nothing,
  async run({ tx }) {
    if (!env().DEMO) throw new NotFoundError()
    const people = await tx.user.findMany({
      where: { deactivatedAt: null, erasedAt: null },
      include: { vendor: { select: { name: true } }, laboratory: { select: { name: true } } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: 100,
    })
    const rank = (role: UserRole) => USER_ROLES.indexOf(role)
    return people
      .map(({ id, name, role, functional, vendor, laboratory }) => {
        return { id, name, role, functional, belongsTo: vendor?.name ?? laboratory?.name ?? 'MedCom' }
      })
      .sort((a, b) => rank(a.role) - rank(b.role))
  },
})
