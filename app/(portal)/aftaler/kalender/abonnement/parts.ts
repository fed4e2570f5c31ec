import type { Crumb } from '@/components/layout/types'

export const FEED = '/aftaler/kalender/abonnement'

export const TRAIL: Crumb[] = [
  { label: 'Aftaler', href: '/aftaler' },
  { label: 'Kalender', href: '/aftaler/kalender' },
]
