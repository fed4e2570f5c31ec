'use client'

import { useEffect, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { Icon } from '@/components/ui/icon'
import { SearchDialog } from './search-dialog'

/**
 * The search in the header of every page: a field, on a narrow screen a link to the search page. With JavaScript both, and
 * Ctrl K, open the dialog that answers while one types.
 */
export function SearchBox() {
  const [begun, setBegun] = useState<string | null>(null)

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return
      // A dialog that is open asks for an answer first.
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      setBegun('')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const openInstead = (event: MouseEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setBegun(event.currentTarget instanceof HTMLInputElement ? takeOver(event.currentTarget) : '')
  }
  // What is typed here goes on in the dialog, from the first letter.
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setBegun(takeOver(event.currentTarget) + event.key)
  }
  return (
    <>
      <form
        role="search"
        aria-label="Hele portalen"
        method="post"
        action="/soeg/find"
        className="header-search"
        data-noprint=""
      >
        <label htmlFor="soeg-overalt" className="sr-only">
          Søg i portalen
        </label>
        <input
          id="soeg-overalt"
          type="text"
          name="q"
          className="input"
          data-size="small"
          placeholder="Søg"
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          onMouseDown={openInstead}
          onKeyDown={onKeyDown}
          aria-keyshortcuts="Control+K"
        />
        <kbd aria-hidden="true">Ctrl K</kbd>
        <button type="submit">
          <Icon name="search" size={18} />
          <span className="sr-only">Søg</span>
        </button>
      </form>
      <a href="/soeg" className="menu-button header-search-link" data-noprint="" onClick={openInstead}>
        <Icon name="search" />
        <span className="sr-only">Søg i portalen</span>
      </a>
      {begun !== null && <SearchDialog begun={begun} onClose={() => setBegun(null)} />}
    </>
  )
}

/** What was typed before the script had come, which goes on in the dialog too. */
function takeOver(field: HTMLInputElement): string {
  const typed = field.value
  field.value = ''
  return typed
}
