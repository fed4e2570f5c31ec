import type { ComponentProps, ReactNode } from 'react'
import { Link } from './link'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  /** primary: the one deed of the page; secondary: others; quiet: in rows and beside; danger: ends or deletes. */
  look?: ButtonLook
  small?: boolean
}

export function buttonClass(look: ButtonLook = 'primary', className = '') {
  return `btn btn-${look} ${className}`.trim()
}

/**
 * A button that does something. Says the deed ("Send til underskrift"). Never disabled: explain instead. But for the
 * moment that it is `awaited`, until there is something to answer it: see ScriptButton.
 */
export function Button({
  look = 'primary',
  small,
  className,
  type = 'button',
  awaited,
  ...rest
}: Omit<ComponentProps<'button'>, 'disabled'> & Look & { awaited?: boolean }) {
  return (
    <button
      type={type}
      className={buttonClass(look, className)}
      data-size={small ? 'small' : undefined}
      disabled={awaited}
      {...rest}
    />
  )
}

/** A link that looks like a button: it leads to where something is done. */
export function ButtonLink({
  look = 'primary',
  small,
  className,
  ...rest
}: ComponentProps<typeof Link> & Look & { children: ReactNode }) {
  return <Link className={buttonClass(look, className)} data-size={small ? 'small' : undefined} {...rest} />
}

/** Buttons side by side, the primary first; under each other on a phone. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return (
    <div className="mt-8 flex flex-wrap items-center gap-3 max-sm:flex-col max-sm:items-stretch max-sm:[&>form>.btn]:w-full">
      {children}
    </div>
  )
}
