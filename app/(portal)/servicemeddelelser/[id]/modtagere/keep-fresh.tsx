'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const BUSY_SECONDS = 3
const QUIET_SECONDS = 30
/** Whoever points at a line of a list is about to press it: it stays where it is. */
const POINTED_AT = '[data-steady]:hover'

/** Asks for the page anew while mails are on their way, and now and then for receipts. Without JavaScript one presses a link. */
export function KeepFresh({ isBusy }: { isBusy: boolean }) {
  const router = useRouter()
  useEffect(() => {
    const seconds = isBusy ? BUSY_SECONDS : QUIET_SECONDS
    const points = matchMedia('(hover: hover)').matches
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return
      if (points && document.querySelector(POINTED_AT)) return
      router.refresh()
    }, seconds * 1000)
    return () => clearInterval(timer)
  }, [router, isBusy])
  return null
}
