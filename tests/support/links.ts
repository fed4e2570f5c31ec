import { type Page, test } from '@playwright/test'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

/**
 * Follows the links of the portal from page to page, one of each kind: `open` looks at a page and answers with its links.
 * Answers with the first page of each kind. Each page is a step of the test: a failure says in which, and the runner, which
 * looks for the step that something belongs to among all that went before it, has found it.
 */
export async function walk(
  from: readonly string[],
  { kind, open }: { kind: (path: string) => string; open: (path: string, from: string) => Promise<string[]> },
): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const waiting = from.map((path) => ({ path, from: 'the start' }))
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { path, from: linkedFrom } = next
    if (seen.has(kind(path))) continue
    seen.set(kind(path), path)
    const links = await test.step(path, () => open(path, linkedFrom))
    waiting.push(...links.map((link) => ({ path: link, from: path })))
  }
  return seen
}

/** A page as it is answered to whoever is signed in, without opening it: its status, and the pages it links to. */
export async function askPage(page: Page, path: string): Promise<{ status: number; links: string[] }> {
  const response = await page.request.get(path)
  const isPage = response.headers()['content-type']?.startsWith('text/html')
  return { status: response.status(), links: isPage ? linksIn(await response.text()) : [] }
}

/** Pages that differ only in which record they show: "/konti/…/historik". */
export function kindOf(path: string): string {
  return path.replace(/[?#].*/, '').replace(/\/[0-9a-f-]{36}|\/\d[^/]*/g, '/…')
}

/** The pages of the portal that a page links to, in this tab. */
export function linksIn(html: string): string[] {
  const links: string[] = []
  const waiting: Node[] = [parse(html)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('attrs' in node && node.tagName === 'a') {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
      const href = attributes.get('href')
      if (href?.startsWith('/') && !attributes.has('target') && !attributes.has('download'))
        links.push(href.replace(/#.*/, ''))
    }
    if ('childNodes' in node) waiting.push(...node.childNodes)
  }
  return links
}
