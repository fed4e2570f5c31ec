'use client'

import { useEffect, useState } from 'react'
import { FLASH_COOKIE } from './flash-cookie'
import { Icon } from './icon'
import { useScripted } from './use-scripted'

/**
 * A small success after a redirect ("Telefonnummeret er gemt."). Stays until it is closed or the next page:
 * nobody has to read against the clock. `message` comes from the flash cookie; nothing is drawn without one.
 */
export function Toast({ message }: { message?: string }) {
  const [closed, setClosed] = useState<string>()
  const [spoken, setSpoken] = useState('')
  const scripted = useScripted()
  // A live region is read only when it changes after the page has come up.
  useEffect(() => {
    // After a redirect inside a form's own request the browser still holds the cookie.
    document.cookie = `${FLASH_COOKIE}=; path=/; secure; max-age=0`
    const timer = setTimeout(() => setSpoken(message ?? ''), 150)
    return () => clearTimeout(timer)
  }, [message])
  return (
    <>
      <p role="status" className="sr-only" data-scripted={scripted ? '' : undefined}>
        {spoken}
      </p>
      {message && closed !== message && (
        <section className="toast" aria-label="Besked">
          <Icon name="success" size={24} className="text-green-mark" />
          <p className="grow">{message}</p>
          <button
            type="button"
            className="-m-1 rounded-ui p-2 hover:bg-surface noscript:hidden"
            disabled={!scripted}
            onClick={() => setClosed(message)}
          >
            <Icon name="close" />
            <span className="sr-only">Luk beskeden</span>
          </button>
        </section>
      )}
    </>
  )
}
