'use client'

import { useState, type MouseEvent, type ReactNode } from 'react'
import { Button, buttonClass, type ButtonLook } from './button'
import { Dialog } from './dialog'
import { Link } from './link'

/**
 * Asks before something that cannot be undone. With JavaScript in a dialog; without, the link leads to
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
  const [open, setOpen] = useState(false)
  const ask = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      <Link
        href={href}
        className={buttonClass(look)}
        data-size={small ? 'small' : undefined}
        aria-haspopup="dialog"
        onClick={ask}
      >
        {trigger}
      </Link>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        <div className="mt-3">{children}</div>
        <div className="mt-6 flex flex-wrap items-center gap-3">
          {deed}
          <Button look="quiet" onClick={() => setOpen(false)}>
            {cancel}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
