'use client'

import { FaultPage } from '@/components/layout/fault-page'
import { Button, ButtonLink } from '@/components/ui/button'

/** What is shown when something we did not foresee goes wrong. The reference number finds the line in the log. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="indhold" className="shell-main">
      <title>Noget gik galt – NPN-portalen</title>
      <FaultPage
        title="Noget gik galt"
        reference={referenceOf(error)}
        actions={
          <>
            <Button onClick={retry}>Prøv igen</Button>
            <ButtonLink href="/" look="secondary">
              Gå til forsiden
            </ButtonLink>
          </>
        }
      >
        <p>Fejlen ligger hos os, ikke hos dig. Prøv igen om et øjeblik.</p>
        <p>Var du ved at gemme noget, så se efter, om det blev gemt, før du gør det igen.</p>
      </FaultPage>
    </main>
  )
}

function referenceOf(error: unknown) {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string'
    ? error.digest
    : undefined
}
