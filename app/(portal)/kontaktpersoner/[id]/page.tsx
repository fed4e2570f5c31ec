import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { ConfirmLink } from '@/components/ui/confirm-link'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { KIND_WORDS } from '@/lib/contacts/words'
import { may } from '@/lib/door/policy'
import { formatDate, formatDateTime } from '@/lib/format'
import { phoneHref } from '@/lib/text/phone'
import { here } from '@/lib/web/request'
import { channelsText, functionsText } from '../columns'
import { ContactHead, contactOf, mayChange, titleOf, type Params, type ShownContact } from './contact'
import { EndContactDeed, EndContactText } from './fjern/end-contact'

export const generateMetadata = titleOf

export default async function ContactPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const contact = await contactOf(id)
  const { mailbox, endedAt, functions, laboratoryId, vendorId } = contact
  const helps = !laboratoryId && !endedAt && functions.some(({ key }) => key === 'firstLevelSupport')
  return (
    <>
      <ContactHead id={id} tab="" />
      {endedAt && (
        <Alert title={`Kontakten blev fjernet den ${formatDate(endedAt)}`}>
          Den står stadig i de tidligere versioner af bilag 3.{' '}
          {!contact.erasedAt && may(actor, 'privacy.eraseContact') && (
            <Link href={`/kontaktpersoner/${id}/slet`}>Slet personoplysninger</Link>
          )}
        </Alert>
      )}
      {!endedAt && mailbox?.unreachableSince && (
        <Alert kind="warning" title="Mail til kontakten kommer retur">
          <p>
            {mayChange(actor, 'contact.change', contact)
              ? 'Ret mailadressen, eller erstat kontakten.'
              : 'Leverandøren skal rette mailadressen eller erstatte kontakten.'}
          </p>
          <p className="wrap-anywhere">
            {`Siden ${formatDate(mailbox.unreachableSince)}: ${mailbox.unreachableReason}`}
          </p>
        </Alert>
      )}
      <Section title="Kontakten">
        <Facts contact={contact} />
      </Section>
      {helps && may(actor, 'organisation.changeSupport') && (
        <Section
          title="Det, laboratorierne ser"
          lead="Laboratorierne ser den support, der står på organisationen, på hver side. Ret den også dér, når kontakten ændres."
        >
          <Link href={`/leverandoerer/${vendorId}/support`}>Ret det, laboratorierne ser</Link>
        </Section>
      )}
      {mayChange(actor, 'contact.end', contact) && (
        <Section title="Fjern kontakten" lead="Skal en anden overtage, så erstat den i stedet.">
          <ConfirmLink
            href={`/kontaktpersoner/${id}/fjern`}
            trigger="Fjern kontakten"
            title={`Fjern ${contact.name}?`}
            deed={<EndContactDeed id={id} version={contact.version} />}
          >
            <EndContactText contact={contact} />
          </ConfirmLink>
        </Section>
      )}
    </>
  )
}

function Facts({ contact }: { contact: ShownContact }) {
  const { kind, title, email, phone, hours, channels, deputy, deputyFor, functions } = contact
  return (
    <DescriptionList
      items={[
        { term: 'Funktioner', value: functionsText(functions) },
        {
          term: 'Hører til',
          value: contact.laboratoryId ? (
            <Link href={`/laboratorier/${contact.laboratoryId}`}>{contact.laboratoryName}</Link>
          ) : (
            'Leverandøren selv'
          ),
        },
        {
          term: 'Leverandør',
          value: <Link href={`/leverandoerer/${contact.vendorId}`}>{contact.vendorName}</Link>,
        },
        { term: 'Slags', value: KIND_WORDS[kind] },
        { term: 'Titel', value: title },
        { term: 'Mailadresse', value: email && <a href={`mailto:${email}`}>{email}</a> },
        { term: 'Telefon', value: phone && <a href={phoneHref(phone)}>{phone}</a> },
        { term: 'Træffes', value: hours },
        { term: 'Kontaktes helst på', value: channelsText(channels) },
        {
          term: 'Stedfortræder',
          value: deputy ? <Link href={`/kontaktpersoner/${deputy.id}`}>{deputy.name}</Link> : 'Ingen',
        },
        ...(deputyFor.length > 0
          ? [{ term: 'Stedfortræder for', value: deputyFor.map(({ name }) => name).join(', ') }]
          : []),
        { term: 'Sidst bekræftet', value: formatDateTime(contact.confirmedAt) },
      ]}
    />
  )
}
