import { query } from '@/lib/door'
import { unwrap } from '@/lib/door/errors'
import { renderDocument } from '@/lib/pdf'
import { composeList } from './compose-list'
import { ShowContactList } from './list-schemas'
import { showContactList } from './show-list'

/** A version of bilag 3 as a PDF to keep or send on (CP-2). */
export const printContactList = query({
  name: 'contactList.print',
  input: ShowContactList,
  async run({ input, scope }) {
    const list = unwrap(await showContactList(scope, input))
    return {
      fileName: `Bilag 3 ${list.vendor.name} version ${list.number}.pdf`,
      mediaType: 'application/pdf',
      content: await renderDocument(composeList(list)),
    }
  },
})
