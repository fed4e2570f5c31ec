import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { showApproval } from '@/lib/accounts'
import { isStaff, ownVendor, type Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { optionsOf } from '../../named-options'
import { AccountForm } from '../account-form'
import { requestAction } from '../actions'
import { ENVIRONMENT_CHOICES, PURPOSE_OPTIONS } from '../options'

export async function generateMetadata(): Promise<Metadata> {
  return { title: titleFor((await here()).actor) }
}

/** MedCom makes what vendors ask for. */
const titleFor = (actor: Actor) => (isStaff(actor) ? 'Opret en konto' : 'Bestil en konto')

interface Props {
  searchParams: Promise<{ laboratorium?: string | string[]; leverandoer?: string | string[] }>
}

export default async function NewAccountPage({ searchParams }: Props) {
  const context = await here()
  const { actor } = context
  if (!may(actor, 'account.request')) forbidden()
  const { laboratorium, leverandoer } = await searchParams
  const { vendors, laboratories } = show(await partyChoices(context, {}))
  const approval = show(await showApproval(context, {}))
  const staff = isStaff(actor)
  const own = ownVendor(actor)
  const offered = staff ? laboratories : laboratories.filter(({ vendorId }) => vendorId === own)
  const chosen = offered.find(({ id }) => id === [laboratorium].flat()[0])
  return (
    <>
      <PageHead
        title={titleFor(actor)}
        lead={staff ? 'Den gælder med det samme, og NPN-servicen får besked.' : leadOf(approval)}
        trail={[{ label: 'Konti', href: '/konti' }]}
      />
      <AccountForm
        action={requestAction}
        initial={initialState({
          environment: 'production',
          purpose: 'automatic',
          laboratoryId: chosen?.id ?? '',
          vendorId: chosen?.vendorId ?? [leverandoer].flat()[0] ?? '',
        })}
        back="/konti"
        purposes={PURPOSE_OPTIONS}
        environments={ENVIRONMENT_CHOICES}
        laboratories={optionsOf(offered)}
        vendors={staff ? optionsOf(vendors) : undefined}
        forMedcom={staff}
        deed={staff ? 'Opret kontoen' : 'Bestil kontoen'}
      />
    </>
  )
}

/** What will happen, told before one asks. */
function leadOf({ production, test }: { production: readonly string[]; test: readonly string[] }): string {
  const [needsProduction, needsTest] = [production.includes('create'), test.includes('create')]
  if (needsProduction && needsTest) return 'MedCom godkender kontoen, før den kan bruges. I får svar på mail.'
  if (needsProduction)
    return 'MedCom godkender konti i produktion, før de kan bruges. En testkonto gælder med det samme.'
  return needsTest
    ? 'MedCom godkender testkonti, før de kan bruges. En konto i produktion gælder med det samme.'
    : 'Kontoen gælder med det samme, når jeres aftale er underskrevet.'
}
