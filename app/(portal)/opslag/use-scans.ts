'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { lookUpAction } from './actions'
import type { LookUpState } from './state'

declare global {
  interface Window {
    /** Scans from before React was ready; undefined from then on. See early-scans.tsx. */
    npnScans?: string[] | undefined
  }
}

const UNREACHED = 'Vi fik ikke fat i portalen, så nummeret er ikke slået op. Scan det igen.'

/**
 * Looks scans up one after the other, so that the last one scanned stands on top whatever the network does. One that
 * does not get through is said, and hinders neither the page nor the next.
 */
export function useScans(initial: LookUpState) {
  const [shown, show] = useState({ state: initial, answered: 0 })
  const [waiting, setWaiting] = useState(0)
  const line = useRef(Promise.resolve(initial))

  const scan = useCallback((number: string) => {
    const data = new FormData()
    data.set('nummer', number)
    setWaiting((count) => count + 1)
    line.current = line.current.then(async (before) => {
      const state = await lookUpAction(before, data).catch(() => ({
        ...before,
        latest: { message: UNREACHED },
      }))
      show(({ answered }) => ({ state, answered: answered + 1 }))
      setWaiting((count) => count - 1)
      return state
    })
  }, [])

  useEffect(() => {
    const early = window.npnScans
    window.npnScans = undefined
    early?.forEach(scan)
  }, [scan])

  return { ...shown, waiting: waiting > 0, scan }
}
