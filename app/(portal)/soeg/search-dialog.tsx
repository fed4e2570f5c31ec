'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { Icon } from '@/components/ui/icon'
import { FoundOptions } from './found-options'
import { optionsOf } from './options'
import { useFound } from './use-found'

/**
 * The search over the page: results while one types, arrow keys, Enter; Escape closes. Enter before an answer has come
 * leads to the page of all results, as the button does.
 */
export function SearchDialog({ begun, onClose }: { begun: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const router = useRouter()
  const [typed, setTyped] = useState(begun)
  const [at, setAt] = useState(0)
  const suggested = useFound(typed)
  const groups = optionsOf(suggested.found)
  const options = groups.flatMap((group) => group.options)
  const chosen = options[Math.min(at, options.length - 1)]
  const current = suggested.typed === typed.trim()

  useEffect(() => {
    dialog.current?.showModal()
    field.current?.focus()
  }, [])

  const go = (href: string) => {
    dialog.current?.close()
    router.push(href as Route)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (steps && options.length > 0) {
      event.preventDefault()
      setAt((Math.min(at, options.length - 1) + steps + options.length) % options.length)
    } else if (event.key === 'Enter' && chosen && current && !event.nativeEvent.isComposing) {
      event.preventDefault()
      go(chosen.href)
    }
  }
  const closeOnBackdrop = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) event.currentTarget.close()
  }
  return (
    <dialog
      ref={dialog}
      className="dialog search-dialog"
      aria-label="Søg i portalen"
      onMouseDown={closeOnBackdrop}
      onClose={onClose}
    >
      <div className="search-dialog-inside">
        <form
          role="search"
          aria-label="Hurtig søgning"
          method="post"
          action="/soeg/find"
          className="search-line"
        >
          <Icon name="search" />
          <input
            ref={field}
            type="text"
            name="q"
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value)
              setAt(0)
            }}
            onKeyDown={onKeyDown}
            role="combobox"
            aria-label="Hvad leder du efter?"
            aria-expanded={options.length > 0}
            aria-controls="soegefund"
            aria-activedescendant={chosen ? `fund-${chosen.key}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={120}
          />
          <button type="button" className="search-close" onClick={() => dialog.current?.close()}>
            <Icon name="close" />
            <span className="sr-only">Luk søgningen</span>
          </button>
        </form>
        <FoundOptions
          groups={groups}
          chosen={chosen?.key}
          suggested={suggested}
          typed={typed}
          onPoint={(key) => setAt(options.findIndex((option) => option.key === key))}
          onChoose={go}
        />
      </div>
    </dialog>
  )
}
