import { Icon } from '@/components/ui/icon'
import { buttonClass } from '@/components/ui/button'

/** A search field with its button, for a form that gets. Nothing in it needs JavaScript. */
export function SearchField({
  name = 'soeg',
  label,
  hint,
  value,
  id = name,
  small = false,
}: {
  name?: string
  label: string
  hint?: string
  value?: string
  id?: string
  small?: boolean
}) {
  return (
    <div className="field min-w-0">
      <label htmlFor={id} className={`field-label ${small ? 'text-14' : ''}`}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hjaelp`} className="field-hint">
          {hint}
        </p>
      )}
      <div className={`flex ${small ? 'mt-1' : 'mt-1.5'}`}>
        <input
          type="search"
          id={id}
          name={name}
          defaultValue={value}
          className="input rounded-r-none"
          data-size={small ? 'small' : undefined}
          aria-describedby={hint ? `${id}-hjaelp` : undefined}
          spellCheck={false}
          autoComplete="off"
        />
        <button
          type="submit"
          className={buttonClass('primary', 'rounded-l-none px-3')}
          data-size={small ? 'small' : undefined}
        >
          <Icon name="search" />
          <span className="sr-only">Søg</span>
        </button>
      </div>
    </div>
  )
}
