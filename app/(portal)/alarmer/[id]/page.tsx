import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import { alarmNumber, CLOSING_WORDS } from '@/lib/alarms/words'
import { isStaff } from '@/lib/door/actor'
import { formatDateTime, formatNumber } from '@/lib/format'
import { here } from '@/lib/web/request'
import { AlarmHead, alarmOf, titleOf, type Params, type ShownAlarm } from './alarm'
import { Course } from './course'
import { Deeds } from './deeds'
import { Mailed } from './mailed'
import { Occurrences } from './occurrences'

export const generateMetadata = titleOf

export default async function AlarmPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const alarm = await alarmOf(id)
  const staff = isStaff(actor)
  return (
    <>
      <AlarmHead id={id} tab="" />
      <Section title="Hvad der er fundet">
        <p className="mb-4 max-w-text text-20">{alarm.text}</p>
        <DescriptionList items={factsOf(alarm, staff)} />
      </Section>
      <Deeds alarm={alarm} actor={actor} />
      <Occurrences alarm={alarm} />
      <Course alarm={alarm} staff={staff} />
      <Mailed alarm={alarm} staff={staff} />
    </>
  )
}

function factsOf(alarm: ShownAlarm, staff: boolean) {
  const { laboratory, vendor, account, accountId, owner, earlier, later } = alarm
  const [next] = later
  return [
    ...(laboratory
      ? [
          {
            term: 'Laboratorium',
            value: <Link href={`/laboratorier/${laboratory.id}`}>{laboratory.name}</Link>,
          },
        ]
      : []),
    ...(vendor && staff
      ? [
          {
            term: 'Leverandør dengang',
            value: <Link href={`/leverandoerer/${vendor.id}`}>{vendor.name}</Link>,
          },
        ]
      : []),
    ...(account
      ? [
          {
            term: 'Konto',
            value: accountId ? <Link href={`/konti/${accountId}`}>{account}</Link> : <Mono>{account}</Mono>,
          },
        ]
      : []),
    { term: 'Første gang', value: formatDateTime(alarm.raisedAt) },
    { term: 'Senest', value: formatDateTime(alarm.lastAt) },
    { term: 'Gange', value: formatNumber(alarm.occurrences) },
    ...(staff ? [{ term: 'Ejer hos MedCom', value: owner?.name ?? 'Ingen endnu' }] : []),
    ...(alarm.vendorId && !alarm.observed
      ? [
          {
            term: staff ? 'Leverandøren har svaret' : 'I har svaret',
            value: alarm.answeredAt ? formatDateTime(alarm.answeredAt) : 'Ikke endnu',
          },
        ]
      : []),
    ...(alarm.closingReason
      ? [
          {
            term: 'Lukket, fordi',
            value: [CLOSING_WORDS[alarm.closingReason], alarm.closingNote].filter(Boolean).join('. '),
          },
        ]
      : []),
    ...(earlier
      ? [
          {
            term: 'Tidligere',
            value: (
              <>
                <Link href={`/alarmer/${earlier.id}`}>{alarmNumber(earlier.number)}</Link>
                {earlier.closingReason && `, lukket: ${CLOSING_WORDS[earlier.closingReason].toLowerCase()}`}
              </>
            ),
          },
        ]
      : []),
    ...(next
      ? [
          {
            term: 'Fundet igen',
            value: <Link href={`/alarmer/${next.id}`}>{alarmNumber(next.number)}</Link>,
          },
        ]
      : []),
  ]
}
