'use client'

import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { formatTime } from '@/lib/format'
import { phaseAt, type Deadlines, type Phase } from './session-watch'

/** Where the tabs of one browser tell each other when the portal was last used. */
const SHARED = 'npn-last-request'
const LOOK_EVERY = 5000

/**
 * Tells five minutes before the session ends, and when it has. The page behind stays as it is, so that nothing typed is
 * lost. Without JavaScript the next page says that one was signed out, and leads back.
 */
export function SessionWarning({ idleSeconds, mostSeconds }: { idleSeconds: number; mostSeconds: number }) {
  const path = usePathname()
  const deadlines = useRef<Deadlines | null>(null)
  const [phase, setPhase] = useState<Phase>({ kind: 'quiet' })
  const [hidden, setHidden] = useState<number>()

  const look = useCallback(() => {
    const known = deadlines.current
    if (!known) return
    const elsewhere = Number(localStorage.getItem(SHARED))
    const now = Date.now()
    // Another tab cannot have used the portal in the future, whatever stands there.
    if (elsewhere > known.seen && elsewhere <= now) known.seen = elsewhere
    setPhase((before) => {
      const next = phaseAt(now, known)
      return next.kind === before.kind && next.kind !== 'warning' ? before : next
    })
  }, [])

  const used = useCallback(
    (idle: number, most: number) => {
      const now = Date.now()
      deadlines.current = { idle: idle * 1000, seen: now, latest: now + most * 1000 }
      localStorage.setItem(SHARED, String(now))
      look()
    },
    [look],
  )

  useEffect(() => {
    used(idleSeconds, mostSeconds)
  }, [used, idleSeconds, mostSeconds])
  useEffect(() => {
    const known = deadlines.current
    if (known) used(known.idle / 1000, (known.latest - Date.now()) / 1000)
  }, [path, used])
  useEffect(() => {
    const timer = setInterval(look, LOOK_EVERY)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [look])

  const stay = async () => {
    const answer = await fetch('/api/session', { method: 'POST' }).catch(() => undefined)
    if (answer?.status === 401) return setPhase({ kind: 'ended' })
    if (!answer?.ok) return
    const { idle, most } = (await answer.json()) as { idle: number; most: number }
    used(idle, most)
  }

  if (phase.kind === 'quiet') return null
  const end = phase.kind === 'warning' ? phase.at : 0
  const title = phase.kind === 'ended' ? 'Du er blevet logget ud' : 'Du bliver snart logget ud'
  return (
    <Dialog open={hidden !== end} onClose={() => setHidden(end)} title={title}>
      <div className="mt-3">
        <Words phase={phase} />
      </div>
      <div className="mt-6 flex flex-wrap items-center gap-3">
        {phase.kind === 'warning' && phase.extensible ? (
          <Button onClick={() => void stay()}>Forbliv logget ind</Button>
        ) : (
          <a href="/log-ind" target="_blank" className={buttonClass()}>
            Log ind i en ny fane
          </a>
        )}
        <Button look="quiet" onClick={() => setHidden(end)}>
          Luk
        </Button>
      </div>
    </Dialog>
  )
}

function Words({ phase }: { phase: Phase }) {
  if (phase.kind === 'ended')
    return <p>Det, du har skrevet på siden, står her endnu. Log ind i en ny fane, og gå så videre her.</p>
  if (phase.kind === 'quiet') return null
  const time = formatTime(new Date(phase.at))
  return phase.extensible ? (
    <p>
      Du har ikke brugt portalen i næsten en time. Tryk her, hvis du vil blive. Ellers bliver du logget ud{' '}
      {time}.
    </p>
  ) : (
    <p>
      Du har været logget ind i næsten 12 timer og bliver logget ud {time}. Gem det, du er i gang med, eller
      log ind igen i en ny fane.
    </p>
  )
}
