'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const BUSY_SECONDS = 3
const QUIET_SECONDS = 30

/** Asks for the page anew while mails are on their way, and now and then for receipts. Without JavaScript one reloads it. */
export function KeepFresh({ isBusy }: { isBusy: boolean }) {
  const router = useRouter()
  useEffect(() => {
    const seconds = isBusy ? BUSY_SECONDS : QUIET_SECONDS
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, seconds * 1000)
    return () => clearInterval(timer)
  }, [router, isBusy])
  return null
}
