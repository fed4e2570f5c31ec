import { FaultPage } from '@/components/layout/fault-page'
import { ButtonLink } from '@/components/ui/button'

/** A form with more in it than the server takes. */
export function TooLarge({ path }: { path: string }) {
  return (
    <FaultPage
      title="Det var for meget på én gang"
      actions={
        <>
          <ButtonLink href={path}>Åbn formularen igen</ButtonLink>
          <ButtonLink href="/" look="secondary">
            Gå til forsiden
          </ButtonLink>
        </>
      }
    >
      <p>Det, du sendte, fylder mere end 4 MB. Derfor er intet af det gemt.</p>
      <p>
        Gå tilbage i browseren, hvis du vil kopiere det, du skrev. Gør det kortere, og send igen. Filer lægger
        du op der, hvor siden beder om en fil.
      </p>
    </FaultPage>
  )
}
