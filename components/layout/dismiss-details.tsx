'use client'

import { useEffect, useRef, type ReactNode } from 'react'

/**
 * A menu that opens without JavaScript. With JavaScript it also closes on Escape, on a click outside, and
 * when the focus leaves it.
 */
export function DismissDetails({ className, children }: { className?: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const element = details.current
    if (!element) return
    const close = () => element.removeAttribute('open')
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return
      close()
      element.querySelector('summary')?.focus()
    }
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.contains(event.target)) close()
    }
    const onLeave = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) close()
    }
    const onChoose = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a')) close()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    element.addEventListener('focusout', onLeave)
    element.addEventListener('click', onChoose)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
      element.removeEventListener('focusout', onLeave)
      element.removeEventListener('click', onChoose)
    }
  }, [])
  return (
    <details ref={details} className={className}>
      {children}
    </details>
  )
}
