import { ButtonLink } from '@/components/ui/button'
import { listContacts } from '@/lib/contacts'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { ListedOf, SHOWN, type Owner } from '../listed-of'
import { columnsFor } from './columns'

/** The contacts that one vendor, or one laboratory, has in bilag 3 now. */
export async function ContactsOf({
  of,
  name,
  mayAdd,
}: {
  of: Owner
  name: string
  /** Whether the reader's own bilag 3 is the one that they stand in. */
  mayAdd: boolean
}) {
  const context = await here()
  const { actor } = context
  const place = 'laboratoryId' in of ? `?laboratorium=${of.laboratoryId}` : ''
  return (
    <ListedOf
      title="Kontaktpersoner"
      of={of}
      name={name}
      list="/kontaktpersoner"
      columns={columnsFor(isStaff(actor), 'vendorId' in of ? 'vendor' : 'place')}
      found={show(await listContacts(context, { ...of, size: SHOWN }))}
      add={
        mayAdd &&
        may(actor, 'contact.add') && (
          <ButtonLink href={`/kontaktpersoner/ny${place}`} look="secondary" small>
            Tilføj kontakt
          </ButtonLink>
        )
      }
      empty={{ title: 'Ingen kontaktpersoner', text: `Bilag 3 har ingen kontaktpersoner for ${name}.` }}
      whole="listen over kontaktpersoner"
    />
  )
}
