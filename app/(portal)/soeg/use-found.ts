import { useEffect, useState } from 'react'
import type { FoundEverywhere } from '@/lib/search'
import { SHORTEST } from '@/lib/text/typed-search'

/** What is known of what was typed; `failed` where nobody answered. */
export interface Suggested {
  /** What the answer belongs to. */
  typed: string
  found: FoundEverywhere | null
  failed: boolean
}

const NOTHING: Suggested = { typed: '', found: null, failed: false }
/** Milliseconds without a key after which somebody has typed what they want to see. */
const PAUSE = 120

/** Asks while somebody types; an older answer never comes after a newer. */
export function useFound(typed: string): Suggested {
  const [suggested, setSuggested] = useState<Suggested>(NOTHING)
  const words = typed.trim()
  useEffect(() => {
    if (words.length < SHORTEST) return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      void ask(words, controller.signal).then((answer) => answer && setSuggested(answer))
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [words])
  return words.length < SHORTEST ? NOTHING : suggested
}

async function ask(words: string, signal: AbortSignal): Promise<Suggested | null> {
  try {
    const response = await fetch('/soeg/forslag', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ q: words }),
      signal,
    })
    if (!response.ok) return { typed: words, found: null, failed: true }
    return { typed: words, found: (await response.json()) as FoundEverywhere, failed: false }
  } catch {
    return signal.aborted ? null : { typed: words, found: null, failed: true }
  }
}
