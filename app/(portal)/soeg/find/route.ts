import { findEverywhere } from '@/lib/search'
import { holdsNumber } from '@/lib/text/typed-search'
import { here } from '@/lib/web/request'
import { field, formRoute, goTo } from '@/lib/web/sign-in'
import { NO_SUCH_NUMBER, searchHref } from '../addresses'

/**
 * Where every search is sent. It gets an address of its own, to be shared and gone back to; but a number only once it is
 * found, since people type and scan CPR numbers by mistake (NR-1).
 */
export const POST = formRoute(async (_request, form) => {
  const typed = field(form, 'q')
  if (!holdsNumber(typed)) return goTo(searchHref(typed))
  const outcome = await findEverywhere(await here(), { q: typed, each: 1 })
  if (!outcome.ok) return goTo('/soeg')
  const { groups, number } = outcome.value
  if (groups.length > 0) return goTo(searchHref(typed))
  return goTo(number?.href ?? NO_SUCH_NUMBER)
})
