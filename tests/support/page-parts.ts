declare global {
  interface Window {
    /** The elements of each part of the page that is open, where its parts have been asked for. */
    elementsOfParts?: Map<string, Element[]>
  }
}

/**
 * What a page is made of, as far as it decides whether the page is accessible: a mark for each element – what it is,
 * where it stands, its roles, classes, states and references, whether it holds text, which elements are in it – and one
 * for the outline of headings and landmarks. Not which record it shows, nor how many rows. A page all of whose marks
 * stood in sound pages is sound. Of the open page, or of `html`, whose boxes nobody has measured. Runs in the browser;
 * the marks are hashes, for thousands of long ones would cost more to send than to make.
 */
export function partsOfPage(html?: string): string[] {
  const page = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html')
  const LANDMARKS = 'section, nav, aside, form, main, header, footer, [role]'
  const HEADINGS = 'h1, h2, h3, h4, h5, h6'
  const REFERENCES =
    /^(for|aria-(labelledby|describedby|controls|owns|details|errormessage|activedescendant))$/
  const KEPT = /^(class|role|type|scope|lang|tabindex|autocomplete|inputmode|style|aria-|data-)/
  const neutral = (text: string) =>
    text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '0').replace(/\d+/g, '0')
  const unique = (words: string[]) => [...new Set(words)].sort().join()

  const attribute = (element: Element, { name, value }: Attr) => {
    if (name === 'id' || name === 'nonce') return ''
    if (REFERENCES.test(name)) {
      const found = value.split(/\s+/).map((id) => page.getElementById(id))
      return `${name}=${found.map((each) => (each?.textContent.trim() ? '+' : each ? '0' : '-')).join('')}`
    }
    if (name === 'aria-label') return `${name}${value.trim() ? '' : '-'}`
    return KEPT.test(name) ? `${name}=${neutral(value)}` : `${name}${value ? '' : '-'}`
  }
  const scrolls = (element: Element) =>
    (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight) &&
    /auto|scroll/.test(getComputedStyle(element).overflow)

  const nameOf = (landmark: Element) => {
    const ids = landmark.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
    const title = ids.map((id) => page.getElementById(id)?.textContent ?? '').join(' ')
    return neutral(landmark.getAttribute('aria-label') ?? title)
  }
  const landmark = (element: Element) =>
    `${element.tagName} ${element.getAttribute('role') ?? ''} ${nameOf(element)}`
  // A heading after the one before it, and a landmark in the one around it; of each how many there are, if not one.
  const headings = [...page.querySelectorAll(HEADINGS)].map(({ tagName }) => tagName)
  const landmarks = [...page.querySelectorAll(LANDMARKS)].map(
    (each) => `${landmark(each.parentElement?.closest(LANDMARKS) ?? page.body)} > ${landmark(each)}`,
  )
  const twice = landmarks.filter((each, index) => landmarks.indexOf(each) !== index)
  const found = new Map<string, Element[]>()
  const parts = new Set([
    ...headings.map((level, index) => `${headings[index - 1] ?? ''} ${level}`),
    ...landmarks,
    ...twice.map((each) => `twice ${each}`),
  ])

  const hash = (text: string) => {
    let [a, b] = [0xdeadbeef, 0x41c6ce57]
    for (let at = 0; at < text.length; at++) {
      a = Math.imul(a ^ text.charCodeAt(at), 2654435761)
      b = Math.imul(b ^ text.charCodeAt(at), 1597334677)
    }
    return (a >>> 0).toString(36) + (b >>> 0).toString(36)
  }
  const visit = (element: Element, around: string) => {
    if (element.matches('script, style, template, head')) return
    const attributes = [...element.attributes].map((each) => attribute(element, each))
    const place = hash(`${around}/${element.tagName} ${attributes.sort().join(' ').trim()}`)
    const inner = unique([...element.children].map(({ tagName }) => tagName))
    const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    const part = hash(`${place} (${inner})${text ? ' text' : ''}${scrolls(element) ? ' scrolls' : ''}`)
    const alike = found.get(part)
    if (alike) alike.push(element)
    else found.set(part, [element])
    for (const each of element.children) visit(each, place)
  }
  visit(page.documentElement, '')
  if (html === undefined) window.elementsOfParts = found
  return [...[...parts].map(hash), ...found.keys()]
}
