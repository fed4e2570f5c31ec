import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import type { showDraw } from '@/lib/draws'
import { capital, CHANNEL_WORDS, OPERATION_WORDS, PURPOSE_LABELS, TRANSPORT_WORDS } from '@/lib/draws/words'
import type { Actor } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'
import { formatCount, formatDateTime, formatNumber } from '@/lib/format'
import { Series } from '../columns'

type Draw = Extract<Awaited<ReturnType<typeof showDraw>>, { ok: true }>['value']

/** What the log says of one line, and with whom the laboratory was at the time. */
export function Facts({ draw, actor }: { draw: Draw; actor: Actor }) {
  const named = (verb: VerbName, base: string, one: { id: string; name: string } | null) =>
    one && (may(actor, verb) ? <Link href={`${base}/${one.id}`}>{one.name}</Link> : one.name)
  return (
    <DescriptionList
      items={[
        {
          term: 'Serie',
          value:
            draw.first === null ? (
              'Linjen nævner ingen numre'
            ) : (
              <Series first={draw.first} last={draw.last ?? ''} />
            ),
        },
        { term: 'Antal', value: <Count draw={draw} /> },
        { term: 'Operation', value: capital(OPERATION_WORDS[draw.operation]) },
        { term: 'Formål', value: PURPOSE_LABELS[draw.purpose] },
        { term: 'Tidspunkt', value: formatDateTime(draw.drawnAt) },
        { term: 'Laboratorium', value: named('laboratory.show', '/laboratorier', draw.laboratory) },
        { term: 'Leverandør dengang', value: named('organisation.show', '/leverandoerer', draw.vendor) },
        { term: 'System dengang', value: named('system.show', '/systemer', draw.system) },
        { term: 'Konto', value: <Mono wrap>{draw.account}</Mono> },
        {
          term: 'Kanal',
          value: `${capital(CHANNEL_WORDS[draw.channel])} over ${TRANSPORT_WORDS[draw.transport]}`,
        },
        { term: 'Id hos NPN-servicen', value: <Mono wrap>{draw.serviceId}</Mono> },
        ...(draw.batch ? [{ term: 'Modtaget', value: <Batch batch={draw.batch} /> }] : []),
      ]}
    />
  )
}

/** The log states a count of its own; where the series holds another, both are said. */
function Count({ draw: { count, numbers } }: { draw: Draw }) {
  if (numbers === null || numbers === count) return <>{formatNumber(count)}</>
  return (
    <>
      {formatNumber(count)} ifølge loggen, men serien har {formatCount(numbers, 'nummer', 'numre')}
    </>
  )
}

function Batch({ batch: { id, source, fileName, receivedAt } }: { batch: NonNullable<Draw['batch']> }) {
  return (
    <Link href={`/traekninger/indlaes/${id}`}>
      {formatDateTime(receivedAt)} {source === 'api' ? 'fra NPN-servicen' : `i filen ${fileName}`}
    </Link>
  )
}
