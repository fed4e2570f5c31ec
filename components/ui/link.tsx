import type { Route } from 'next'
import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link inside the portal. Takes any address as text, because lists build theirs from the query.
 * Nothing is fetched before the click: every page asks the database, and a list has many links.
 * Addresses outside the portal, mail, phone, files and `/api` get a plain anchor.
 */
export function Link({
  href,
  scroll,
  ...rest
}: Omit<ComponentProps<'a'>, 'href'> & { href: string; scroll?: boolean }) {
  const inside =
    href.startsWith('/') && !href.startsWith('/api/') && rest.download === undefined && !rest.target
  if (!inside) return <a href={href} {...rest} />
  return <NextLink href={href as Route} prefetch={false} scroll={scroll} {...rest} />
}
