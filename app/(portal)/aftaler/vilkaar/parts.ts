import type { Crumb } from '@/components/layout/types'

export const TERMS = '/aftaler/vilkaar'

/** The way to the changes of terms, and to a page below them. */
export const TRAIL_TO_TERMS: Crumb[] = [{ label: 'Aftaler', href: '/aftaler' }]
export const TRAIL_BELOW: Crumb[] = [...TRAIL_TO_TERMS, { label: 'Ændringer af vilkår', href: TERMS }]
