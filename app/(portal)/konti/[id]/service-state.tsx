import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { DescriptionList } from '@/components/ui/description-list'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { formatDate, formatDateTime } from '@/lib/format'
import { differencesOf } from '@/lib/provisioning'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { Expiry } from '../../expiry'
import type { ShownAccount } from './account'

/** What NPN-servicen has been told, and what it has confirmed (AC-3). */
export async function ServiceState({ account }: { account: ShownAccount }) {
  if (account.state === 'requested' || account.state === 'declined') return null
  const { overdue, fields } = show(await differencesOf(await here(), { id: account.id }))
  const differing = account.confirmation === 'confirmed' ? [] : fields.filter(({ differs }) => differs)
  const { confirmation, wantedAt, confirmedAt, failure, credentialExpiresOn, certificateExpiresOn } = account
  // Of one that is closed nobody needs to act.
  const expiry = (day: string | null) =>
    day && (account.state === 'closed' ? formatDate(day) : <Expiry day={day} today={account.today} />)
  return (
    <Section title="NPN-servicen">
      {confirmation === 'failed' && (
        <Alert kind="error" level={3} title="NPN-servicen kunne ikke gøre det">
          {failure || 'Der er ikke skrevet hvorfor.'}
        </Alert>
      )}
      <DescriptionList
        items={[
          {
            term: 'Sidst ønsket ændret',
            value: wantedAt ? formatDateTime(wantedAt) : 'NPN-servicen er ikke bedt om noget endnu',
          },
          {
            term: 'Bekræftet',
            value: confirmedAt
              ? `${formatDateTime(confirmedAt)}${confirmation === 'confirmed' ? '' : ', men ikke den seneste ændring'}`
              : 'Ikke endnu',
          },
          { term: 'Adgangen udløber', value: expiry(credentialExpiresOn) },
          { term: 'Certifikatet udløber', value: expiry(certificateExpiresOn) },
        ]}
      />
      {overdue && (
        <Alert kind="warning" level={3} title="NPN-servicen er længe om det">
          MedCom har det på sin liste.
        </Alert>
      )}
      {differing.length > 0 && account.confirmedAt && (
        <div className="mt-6">
          <h3 className="mb-2">Det, NPN-servicen mangler at ændre</h3>
          <DataTable
            caption="Ønsket og bekræftet, felt for felt"
            columns={DIFFERENCES}
            rows={differing}
            rowKey={({ field }) => field}
            compact
          />
        </div>
      )}
    </Section>
  )
}

interface Difference {
  field: string
  label: string
  text: string
  confirmed: string | null
}

const DIFFERENCES: Column<Difference>[] = [
  { key: 'label', header: 'Felt', cell: ({ label }) => label },
  { key: 'wanted', header: 'Ønsket', cell: ({ text }) => text || 'Ingenting' },
  { key: 'confirmed', header: 'Bekræftet', cell: ({ confirmed }) => confirmed || 'Ingenting' },
]
