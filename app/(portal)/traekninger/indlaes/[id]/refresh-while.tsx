'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY = 2_000

/** Asks for the page again and again while it is shown: for as long as work is under way. */
export function RefreshWhile() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY)
    return () => clearInterval(timer)
  }, [router])
  return null
}
