import { StepList } from '@/components/ui/step-list'

/** How far one has come with setting up a second factor. */
export function EnrolmentSteps({ at }: { at: 'factor' | 'codes' }) {
  const isCodes = at === 'codes'
  return (
    <div className="mb-8">
      <StepList
        steps={[
          { title: 'Log ind med link eller din organisation', state: 'done' },
          { title: 'Sæt det andet trin op', state: isCodes ? 'done' : 'current' },
          { title: 'Gem dine genoprettelseskoder', state: isCodes ? 'current' : 'todo' },
        ]}
      />
    </div>
  )
}
