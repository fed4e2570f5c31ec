'use client'

import { useEffect, useState } from 'react'
import { timeLeft } from '@/lib/text/time-left'

/** How long there is to a moment, in words: written by the server, and counted on by the script (SM-2). */
export function Countdown({ seconds }: { seconds: number }) {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const opened = performance.now()
    const timer = setInterval(() => setLeft(seconds - Math.round((performance.now() - opened) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [seconds])
  return <span className="tabular-nums">{timeLeft(left)}</span>
}
