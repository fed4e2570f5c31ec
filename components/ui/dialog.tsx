'use client'

import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react'

/**
 * A native dialog over the page. `onClose` is called by Escape, by a press outside, and by `open` turning
 * false; it must set `open` to false. The title takes the focus: one first hears what it is about.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
}: {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === open) return
    if (!open) return element.close()
    element.showModal()
    element.querySelector('h2')?.focus()
  }, [open])
  // Only a press on the ground itself closes: not one that began inside and was let go outside.
  const closeOnBackdrop = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) event.currentTarget.close()
  }
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onMouseDown={closeOnBackdrop}
      onClose={onClose}
    >
      <div className="-m-6 p-6">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  )
}
