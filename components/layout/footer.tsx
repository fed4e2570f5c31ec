import { Link } from '@/components/ui/link'
import { phoneHref } from '@/lib/text/phone'
import type { Support } from './types'

/** Who helps, where documents are verified, the statements, and which version this is. Says nothing of MedCom's address unless given it. */
export function Footer({ support, help, version }: { support: Support; help?: string; version: string }) {
  const { name, email, phone, hours } = support
  return (
    <footer className="shell-footer">
      <div className="flex flex-wrap gap-x-4 gap-y-3">
        <p>
          <span className="font-bold">Hjælp: {name}</span>
          {email && (
            <>
              {' · '}
              <a href={`mailto:${email}`}>{email}</a>
            </>
          )}
          {phone && (
            <>
              {' · '}
              <a href={phoneHref(phone)} className="whitespace-nowrap">
                {phone}
              </a>
            </>
          )}
          {hours && ` · ${hours}`}
        </p>
        <ul className="flex flex-wrap gap-x-4 gap-y-3" data-noprint="">
          {help && (
            <li>
              <Link href={help}>Vejledning</Link>
            </li>
          )}
          <li>
            <Link href="/status">Driftsstatus</Link>
          </li>
          <li>
            <Link href="/verificer">Kontrollér et dokument</Link>
          </li>
          <li>
            <Link href="/tilgaengelighed">Tilgængelighedserklæring</Link>
          </li>
          <li>
            <Link href="/privatliv">Behandling af personoplysninger</Link>
          </li>
        </ul>
        <p className="text-ink-quiet sm:in-data-menu:ml-auto" data-noprint="">
          Version {version}
        </p>
      </div>
    </footer>
  )
}
