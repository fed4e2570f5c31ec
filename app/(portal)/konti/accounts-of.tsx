import type { Column } from '@/components/table/columns'
import { ButtonLink } from '@/components/ui/button'
import { listAccounts } from '@/lib/accounts'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { ListedOf, queryOf, SHOWN, type Owner } from '../listed-of'
import type { AccountRow } from './columns'

/** The accounts of one vendor or one laboratory. */
export async function AccountsOf({
  of,
  name,
  columns,
  mayAsk,
}: {
  of: Owner
  name: string
  columns: readonly Column<AccountRow>[]
  /** Whether the reader may ask for one here: a former vendor may not. */
  mayAsk: boolean
}) {
  const context = await here()
  return (
    <ListedOf
      title="Konti"
      of={of}
      name={name}
      list="/konti"
      columns={columns}
      found={show(await listAccounts(context, { ...of, size: SHOWN }))}
      add={
        mayAsk &&
        may(context.actor, 'account.request') && (
          <ButtonLink href={`/konti/ny?${queryOf(of)}`} look="secondary" small>
            {isStaff(context.actor) ? 'Opret en konto' : 'Bestil en konto'}
          </ButtonLink>
        )
      }
      empty={{ title: 'Ingen konti', text: `${name} har ingen konto at trække numre med.` }}
      whole="listen over konti"
    />
  )
}
