import { Details } from './details'

/** A mail as mail programs show it, shut off from the page: nothing in it runs or leads anywhere. */
export function MailFrame({ html }: { html: string }) {
  return (
    <Details summary="Som mailprogrammer viser den">
      <iframe title="Mailen som HTML" sandbox="" srcDoc={html} className="h-128 w-full border border-line" />
    </Details>
  )
}
