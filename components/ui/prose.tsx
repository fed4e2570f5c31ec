import { Fragment, type ReactNode } from 'react'
import { parseMarkdown, type Inline, type TextBlock } from '@/lib/text/markdown'

/** Running text written in our Markdown: paragraphs, lists, bold, italic, code and links. */
export function Prose({ text }: { text: string }) {
  return <div className="prose">{parseMarkdown(text).map(blockOf)}</div>
}

function blockOf(block: TextBlock, index: number): ReactNode {
  if (block.type === 'paragraph') return <p key={index}>{block.children.map(inlineOf)}</p>
  const items = block.items.map((item, place) => <li key={place}>{itemOf(item)}</li>)
  return block.ordered ? (
    <ol key={index} start={block.start}>
      {items}
    </ol>
  ) : (
    <ul key={index}>{items}</ul>
  )
}

/** An item of one paragraph is that paragraph's words alone. */
function itemOf(blocks: TextBlock[]): ReactNode {
  return blocks.map((block, index) =>
    block.type === 'paragraph' && index === 0 ? (
      <Fragment key={index}>{block.children.map(inlineOf)}</Fragment>
    ) : (
      blockOf(block, index)
    ),
  )
}

function inlineOf(inline: Inline, index: number): ReactNode {
  switch (inline.type) {
    case 'text':
      return <Fragment key={index}>{inline.text}</Fragment>
    case 'strong':
      return <strong key={index}>{inline.children.map(inlineOf)}</strong>
    case 'emphasis':
      return <em key={index}>{inline.children.map(inlineOf)}</em>
    case 'code':
      return <code key={index}>{inline.text}</code>
    case 'link':
      return (
        <a key={index} href={inline.href}>
          {inline.children.map(inlineOf)}
        </a>
      )
    case 'break':
      return <br key={index} />
  }
}
