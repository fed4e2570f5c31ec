import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PublicShell } from '@/components/layout/public-shell'
import { environmentWord } from '@/lib/web/environment'
import { faultOfRequest, type PageFault } from '@/lib/web/fault'
import { here, pathOfRequest } from '@/lib/web/request'
import PortalForbidden from '../(portal)/forbidden'
import PortalLayout from '../(portal)/layout'
import PortalNotFound from '../(portal)/not-found'
import Forbidden from '../forbidden'
import NotFound from '../not-found'
import { Outdated } from './outdated'
import { SignedOut } from './signed-out'
import { TooLarge } from './too-large'
import { Trouble } from './trouble'

const TITLES: Record<PageFault['status'], string> = {
  400: 'Formularen er for gammel',
  401: 'Du er blevet logget ud',
  403: 'Det har du ikke adgang til',
  404: 'Siden findes ikke',
  413: 'Det var for meget på én gang',
  500: 'Noget gik galt',
}

export async function generateMetadata(): Promise<Metadata> {
  const fault = await faultOfRequest()
  return { title: TITLES[fault?.status ?? 404] }
}

/**
 * What Next would leave to the browser's script: the page for a fault, as ordinary content. The HTTP layer asks for it
 * in place of such an answer and sends it with that answer's status (lib/system/fault-pages.mjs).
 */
export default async function FaultDocument() {
  const fault = await faultOfRequest()
  if (!fault) notFound()
  const path = await pathOfRequest()
  // Perhaps the database is what does not answer, so nothing more is asked.
  if (fault.status === 500) return inPublic(<Trouble reference={fault.reference} path={path} />)
  const { actor } = await here()
  const signedIn = actor.kind === 'user' || actor.kind === 'station'
  const frame = signedIn ? inPortal : inPublic
  switch (fault.status) {
    case 400:
      return frame(<Outdated fault={fault} path={path} />)
    case 401:
      return inPublic(<SignedOut fault={fault} path={path} />)
    case 403:
      return signedIn ? inPortal(<PortalForbidden />) : <Forbidden />
    case 404:
      return signedIn ? inPortal(<PortalNotFound />) : <NotFound />
    case 413:
      return frame(<TooLarge path={path} />)
  }
}

const inPortal = (content: ReactNode) => <PortalLayout>{content}</PortalLayout>
const inPublic = (content: ReactNode) => <PublicShell environment={environmentWord()}>{content}</PublicShell>
