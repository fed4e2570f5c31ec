import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LineChart } from './line-chart'
import { Sparkline } from './sparkline'

const labels = ['Uge 1', 'Uge 2', 'Uge 3', 'Uge 4']
const draw = (values: (number | null)[]) =>
  renderToStaticMarkup(
    <LineChart series={[{ name: 'Beholdning', values }]} labels={labels} format={String} />,
  )

describe('LineChart', () => {
  it('leaves a hole where nothing is known', () => {
    const path = /class="line line-1"|d="([^"]*)"/g
    const line = [...draw([1, 2, null, 4]).matchAll(path)].map((match) => match[1]).find(Boolean)
    expect(line?.match(/M/g)).toHaveLength(2)
  })

  it('can be drawn of nothing, of zeros and of one value', () => {
    for (const values of [[], [0, 0, 0, 0], [5], [null, null, null, null]])
      expect(draw(values)).not.toContain('NaN')
  })
})

it('draws a level curve in the middle', () => {
  const shown = renderToStaticMarkup(<Sparkline values={[4, 4]} text="uændret" />)
  expect(shown).toContain('d="M0,12L96,12"')
  expect(shown).toContain('aria-label="uændret"')
})

it('keeps within the drawing what lies beyond the ends it is given', () => {
  const shown = renderToStaticMarkup(<Sparkline values={[9, 6]} from={0} to={6} text="faldende" />)
  expect(shown).toContain('d="M0,2L96,')
})
