import { formatCount } from '@/lib/format'
import type { Mail } from '@/lib/mail'

/** Notes that are told in full; of more the mail says how many there are. */
const TOLD = 20

interface ToldNote {
  id: string
  address: string
  name: string
  heading: string
  text: string
  path: string | null
  label: string | null
}

/** One mail of several notes, oldest first; a single note is a mail of its own. */
export function routineMail(publicUrl: string, notes: readonly [ToldNote, ...ToldNote[]]): Mail {
  const [first] = notes
  const { name, address } = notes.at(-1)!
  const letter = { to: address, greeting: `Kære ${name}`, reference: `besked-${first.id}` }
  const actionOf = ({ path, label }: ToldNote) =>
    path ? { label: label ?? 'Se mere', href: `${publicUrl}${path}` } : undefined
  if (notes.length === 1) {
    const action = actionOf(first)
    return { ...letter, subject: first.heading, paragraphs: [first.text], ...(action && { action }) }
  }
  const left = notes.length - TOLD
  return {
    ...letter,
    subject: `${notes.length} beskeder fra NPN-portalen: ${first.heading}`,
    paragraphs: ['Vi samler beskeder, der ikke haster, i én mail.'],
    sections: notes
      .slice(0, TOLD)
      .map((note) => ({ heading: note.heading, text: note.text, action: actionOf(note) })),
    ...(left > 0 && {
      action: {
        label: `Se ${formatCount(left, 'besked', 'beskeder')} mere i portalen`,
        href: `${publicUrl}/oversigt`,
      },
    }),
  }
}
