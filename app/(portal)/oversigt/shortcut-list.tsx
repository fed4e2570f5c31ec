import { Section } from '@/components/layout/section'
import { Link } from '@/components/ui/link'
import type { ShortcutGroup } from './shortcuts'

/** Straight to what one often does, in groups. */
export function ShortcutList({ groups }: { groups: ShortcutGroup[] }) {
  return (
    <Section title="Genveje">
      <div className="grid gap-x-8 gap-y-6 border-t border-line pt-4 sm:grid-cols-2">
        {groups.map(({ heading, shortcuts }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <ul className="mt-1">
              {shortcuts.map(({ label, href }) => (
                <li key={href} className="py-1">
                  <Link href={href}>{label}</Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  )
}
