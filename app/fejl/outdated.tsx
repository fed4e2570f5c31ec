import { FaultPage } from '@/components/layout/fault-page'
import { ButtonLink } from '@/components/ui/button'
import { textsPosted, type PageFault } from '@/lib/web/fault'
import { Written } from './written'

/** A form that this version of the portal does not know: it was opened before an update. */
export async function Outdated({ fault, path }: { fault: PageFault; path: string }) {
  return (
    <FaultPage
      title="Formularen er for gammel"
      actions={<ButtonLink href={path}>Åbn formularen igen</ButtonLink>}
    >
      <p>Portalen er blevet opdateret, siden du åbnede formularen. Derfor er intet gemt.</p>
      <p>Åbn formularen igen, udfyld den, og send den.</p>
      <Written texts={await textsPosted(fault)} />
    </FaultPage>
  )
}
