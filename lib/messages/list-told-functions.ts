import { query } from '@/lib/door'
import { toldFunctionsAt } from './audience'
import { Nothing } from './schemas'
import { TOLD_ABOUT } from './told-about'
import { toldVersion } from './told-settings'

/** Which functions of bilag 3 are told of each kind, and of parts with their own; the functions there are to choose from (SM-3). */
export const listToldFunctions = query({
  name: 'messageFunction.list',
  input: Nothing,
  async run({ tx, now }) {
    const { byKind, byPart } = await toldFunctionsAt(tx, now)
    const all = await tx.contactFunction.findMany({
      select: { key: true, name: true },
      orderBy: { position: 'asc' },
    })
    return {
      version: await toldVersion(tx),
      functions: all,
      told: TOLD_ABOUT.map(({ about, name, kind }, index) => ({
        position: index + 1,
        about,
        name,
        /** A part without any is told as its kinds are. */
        isPart: kind === null,
        functions: [...((kind ? byKind[kind] : byPart[about]) ?? [])],
      })),
    }
  },
})
