import { listContactFunctions, listContacts } from '@/lib/contacts'
import { CHANNEL_WORDS, CHANNELS, CONTACT_KINDS, KIND_WORDS } from '@/lib/contacts/words'
import type { Context } from '@/lib/door'
import { show } from '@/lib/web/show'
import type { ContactChoices } from './contact-form'

const KIND_HINTS = {
  mailbox: 'Læses af flere. Foretrækkes, så intet hænger på én person.',
  person: 'Én bestemt person, gerne med en stedfortræder.',
}

/** What the form of a contact lets one choose among; nobody is their own deputy. */
export async function contactChoices(
  context: Context,
  { vendorId, contactId }: { vendorId: string; contactId?: string },
): Promise<ContactChoices> {
  const functions = show(await listContactFunctions(context, {}))
  const { rows } = show(await listContacts(context, { vendorId, size: 1000 }))
  return {
    kinds: CONTACT_KINDS.map((value) => ({ value, label: KIND_WORDS[value], hint: KIND_HINTS[value] })),
    channels: CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] })),
    functions: functions.map(({ key, name, description }) => ({
      value: key,
      label: name,
      hint: description,
    })),
    deputies: rows
      .filter(({ id }) => id !== contactId)
      .map(({ id, name, laboratoryName }) => ({
        value: id,
        label: [name, laboratoryName].filter(Boolean).join(', '),
      })),
  }
}
