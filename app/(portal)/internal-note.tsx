import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Mono } from '@/components/ui/mono'
import { may } from '@/lib/door/policy'
import { showInternalNote } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

/** MedCom's own note and journal number on a page; nothing at all for anybody else (PA-1). */
export async function InternalNote({ id, editHref }: { id: string; editHref: string }) {
  const context = await here()
  if (!may(context.actor, 'internalNote.show')) return null
  const { text, journalNumber } = show(await showInternalNote(context, { id }))
  const edit = may(context.actor, 'internalNote.write') && (
    <ButtonLink href={editHref} look="secondary" small>
      {text || journalNumber ? 'Ret notatet' : 'Skriv et notat'}
    </ButtonLink>
  )
  return (
    <Section title="Internt i MedCom" lead="Kun MedCom ser dette." actions={edit}>
      <DescriptionList
        items={[
          { term: 'Notat', value: text && <span className="whitespace-pre-line">{text}</span> },
          { term: 'Journalnummer', value: journalNumber && <Mono>{journalNumber}</Mono> },
        ]}
      />
    </Section>
  )
}
