import { FaultPage } from '@/components/layout/fault-page'
import { ButtonLink } from '@/components/ui/button'

/** What we did not foresee; app/error.tsx says the same where it happens in the browser. */
export function Trouble({ path, reference }: { path: string; reference: string | undefined }) {
  return (
    <FaultPage
      title="Noget gik galt"
      reference={reference}
      actions={
        <>
          <ButtonLink href={path}>Prøv igen</ButtonLink>
          <ButtonLink href="/" look="secondary">
            Gå til forsiden
          </ButtonLink>
        </>
      }
    >
      <p>Fejlen ligger hos os, ikke hos dig. Prøv igen om et øjeblik.</p>
      <p>Var du ved at gemme noget, så se efter, om det blev gemt, før du gør det igen.</p>
    </FaultPage>
  )
}
