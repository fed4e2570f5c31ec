'use client'

import { useId, useRef, type MouseEvent, type ReactNode } from 'react'
import { Button, buttonClass, type ButtonLook } from './button'
import { Link } from './link'

/**
 * Asks before something that cannot be undone. With JavaScript a native dialog; without, the link leads to
 * `href`, a page with the same question. `title` names the thing and the deed ("Opsig aftalen med Nordlys?"),
 * `children` the consequence, and `deed` is the form that does it, one button alone.
 */
export function ConfirmLink({
  href,
  trigger,
  look = 'secondary',
  small,
  title,
  deed,
  cancel = 'Fortryd',
  children,
}: {
  href: string
  trigger: ReactNode
  look?: ButtonLook
  small?: boolean
  title: string
  deed: ReactNode
  cancel?: string
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    dialog.current?.showModal()
    // Not on the button that does it: first one hears what it is about.
    dialog.current?.querySelector('h2')?.focus()
  }
  // Only a press on the ground itself closes: not one that began inside and was let go outside.
  const closeOnBackdrop = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) event.currentTarget.close()
  }
  return (
    <>
      <Link
        href={href}
        className={buttonClass(look)}
        data-size={small ? 'small' : undefined}
        aria-haspopup="dialog"
        onClick={open}
      >
        {trigger}
      </Link>
      <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onMouseDown={closeOnBackdrop}>
        <div className="-m-6 p-6">
          <h2 id={titleId} tabIndex={-1}>
            {title}
          </h2>
          <div className="mt-3">{children}</div>
          <div className="mt-6 flex flex-wrap items-center gap-3">
            {deed}
            <Button look="quiet" onClick={() => dialog.current?.close()}>
              {cancel}
            </Button>
          </div>
        </div>
      </dialog>
    </>
  )
}
