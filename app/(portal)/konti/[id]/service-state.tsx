import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { DescriptionList } from '@/components/ui/description-list'
import { formatDate, formatDateTime } from '@/lib/format'
import type { ShownAccount } from './account'

/** What NPN-servicen has been told, and what it has confirmed (AC-3). */
export function ServiceState({ account }: { account: ShownAccount }) {
  const { confirmation, wantedAt, confirmedAt, failure, credentialExpiresOn, certificateExpiresOn } = account
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
          { term: 'Adgangen udløber', value: credentialExpiresOn && formatDate(credentialExpiresOn) },
          { term: 'Certifikatet udløber', value: certificateExpiresOn && formatDate(certificateExpiresOn) },
        ]}
      />
    </Section>
  )
}
