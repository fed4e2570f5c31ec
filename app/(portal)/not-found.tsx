import type { Metadata } from 'next'
import { FaultPage } from '@/components/layout/fault-page'

export const metadata: Metadata = { title: 'Siden findes ikke' }

export default function NotFound() {
  return (
    <FaultPage title="Siden findes ikke">
      <p>Det, du leder efter, findes ikke, eller du har ikke adgang til det.</p>
      <p>Kontrollér adressen, eller find det i menuen.</p>
    </FaultPage>
  )
}
