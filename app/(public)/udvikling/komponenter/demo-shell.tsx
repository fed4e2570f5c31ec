import type { ReactNode } from 'react'
import { PublicShell } from '@/components/layout/public-shell'
import { Shell, type ShellProps } from '@/components/layout/shell'
import { ButtonLink } from '@/components/ui/button'

const here = '/udvikling/komponenter'

type Frame = Pick<ShellProps, 'user' | 'menu' | 'support' | 'standing'>

const medcom = { name: 'MedCom', email: 'NPN@medcom.dk', phone: '70 00 00 00', hours: 'hverdage kl. 8–16' }

const frames: Record<string, Frame> = {
  medcom: {
    user: { name: 'Demo Administrator', organisation: 'MedCom', role: 'MedCom-administrator' },
    support: medcom,
    menu: [
      {
        entries: [
          { label: 'Oversigt', href: `${here}#oversigt`, count: 12, countLabel: 'opgaver venter på dig' },
          { label: 'Komponenter', href: here },
        ],
      },
      {
        heading: 'Aftaler',
        entries: [
          { label: 'Leverandører', href: `${here}#leverandoerer` },
          { label: 'Laboratorier', href: `${here}#laboratorier` },
          { label: 'Systemer', href: `${here}#systemer` },
          {
            label: 'Tilslutningsaftaler',
            href: `${here}#aftaler`,
            count: 3,
            countLabel: 'aftaler venter på dig',
          },
        ],
      },
      {
        heading: 'Drift',
        entries: [
          { label: 'Opslag', href: `${here}#opslag` },
          { label: 'Trækninger', href: `${here}#traekninger` },
          { label: 'Alarmer', href: `${here}#alarmer`, count: 5, countLabel: 'alarmer er åbne' },
          { label: 'Servicemeddelelser', href: `${here}#servicemeddelelser` },
        ],
      },
      {
        heading: 'Forvaltning',
        entries: [
          { label: 'Log', href: `${here}#log` },
          { label: 'Indstillinger', href: `${here}#indstillinger` },
        ],
      },
    ],
  },
  leverandoer: {
    user: {
      name: 'Kirsten Demosen-Østergaard',
      organisation: 'Nordlys Lab-IT (demo)',
      role: 'Leverandøradministrator',
    },
    standing: {
      text: 'Du ser portalen som Nordlys Lab-IT (demo). Du kan læse, men ikke ændre.',
      stop: (
        <ButtonLink href={here} look="secondary" small>
          Stop
        </ButtonLink>
      ),
    },
    support: medcom,
    menu: [
      {
        entries: [
          { label: 'Oversigt', href: `${here}#oversigt`, count: 2, countLabel: 'opgaver venter på dig' },
          { label: 'Komponenter', href: here },
          { label: 'Vores laboratorier', href: `${here}#laboratorier` },
          { label: 'Opslag', href: `${here}#opslag` },
        ],
      },
    ],
  },
  laboratorium: {
    user: {
      name: 'Prøvemodtagelsen, pc 4',
      organisation: 'Klinisk Biokemi, Demohospital Vest',
      role: 'Station til opslag',
    },
    support: { name: 'Nordlys Servicedesk (demo)', phone: '70 00 00 00', hours: 'hverdage kl. 8–16' },
    menu: [
      {
        entries: [
          { label: 'Opslag', href: `${here}#opslag` },
          { label: 'Komponenter', href: here },
        ],
      },
    ],
  },
}

/** The shell with invented people: `role` is medcom, leverandoer, laboratorium, or offentlig for no one. */
export function DemoShell({ role, flash, children }: { role: unknown; flash?: string; children: ReactNode }) {
  if (role === 'offentlig')
    return (
      <PublicShell
        environment="DEMO"
        wide
        action={
          <ButtonLink href="/log-ind" look="secondary" small>
            Log ind
          </ButtonLink>
        }
      >
        {children}
      </PublicShell>
    )
  const frame = (typeof role === 'string' && frames[role]) || frames.medcom
  if (!frame) return null
  return (
    <Shell
      {...frame}
      home={here}
      environment="DEMO"
      flash={flash}
      userLinks={[
        { label: 'Mine sessioner', href: `${here}?rolle=leverandoer` },
        { label: 'Hjælp', href: here },
      ]}
      signOut={
        <form action={here}>
          <button type="submit" className="menu-item">
            Log ud
          </button>
        </form>
      }
    >
      {children}
    </Shell>
  )
}
