import { FaultPage } from '@/components/layout/fault-page'
import { Button, buttonClass } from '@/components/ui/button'
import { textsPosted, type PageFault } from '@/lib/web/fault'
import { Written } from './written'

/**
 * A form that came after its session had ended, without JavaScript: it lies in this page and is sent as it was, once
 * its writer has signed in beside it.
 */
export async function SignedOut({ fault, path }: { fault: PageFault; path: string }) {
  const posted = await textsPosted(fault)
  const signIn = `/log-ind?${new URLSearchParams({ til: path })}`
  return (
    <FaultPage
      title="Du er blevet logget ud"
      actions={
        <>
          <a href={signIn} target={posted.length > 0 ? '_blank' : undefined} className={buttonClass()}>
            {posted.length > 0 ? 'Log ind i en ny fane' : 'Log ind'}
          </a>
          {posted.length > 0 && (
            <form method="post" encType="multipart/form-data" action={path}>
              {posted.map(([name, value], index) => (
                <input key={index} type="hidden" name={name} value={value} />
              ))}
              <Button type="submit" look="secondary">
                Send igen
              </Button>
            </form>
          )}
        </>
      }
    >
      <p>
        Der er gået en time uden aktivitet, eller 12 timer siden du loggede ind, eller sessionen er afsluttet
        et andet sted.
      </p>
      {posted.length > 0 && (
        <p>
          Det, du skrev, er ikke gemt endnu, men det er heller ikke tabt: det ligger på denne side. Log ind i
          en ny fane, kom tilbage hertil, og tryk på Send igen.
        </p>
      )}
      <Written texts={posted} />
    </FaultPage>
  )
}
