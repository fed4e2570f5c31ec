import type { Page } from '@playwright/test'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

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

function linksIn(html: string): string[] {
  const links: string[] = []
  const waiting: Node[] = [parse(html)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('attrs' in node && node.tagName === 'a') {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
      const href = attributes.get('href')
      if (href?.startsWith('/') && !attributes.has('target') && !attributes.has('download')) links.push(href)
    }
    if ('childNodes' in node) waiting.push(...node.childNodes)
  }
  return links
}
