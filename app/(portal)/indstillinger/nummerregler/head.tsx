import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { TRAIL } from '../trail'

export const LIST = '/indstillinger/nummerregler'

/** The head and tabs of the pages about the rules for sample numbers. */
export async function RulesHead({ tab }: { tab: 'regler' | 'historik' }) {
  const { actor } = await here()
  return (
    <>
      <PageHead
        title="Regler for prøvenumre"
        lead="Hvordan et prøvenummer ser ud, og fra hvornår. Et nummer, der ikke følger reglen, slås op alligevel; svaret siger det blot."
        trail={TRAIL.settings}
        actions={may(actor, 'numberFormat.change') && <ButtonLink href={`${LIST}/ny`}>Ny regel</ButtonLink>}
      />
      <Tabs
        label="Regler for prøvenumre"
        tabs={[
          { label: 'Regler', href: LIST, current: tab === 'regler' },
          { label: 'Historik', href: `${LIST}/historik`, current: tab === 'historik' },
        ]}
      />
    </>
  )
}
