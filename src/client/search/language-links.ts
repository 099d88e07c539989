/**
 * Makes the language switch, and the suggestion of another language, lead to the same question: on the lookup pages it
 * stands in the address, which the built page cannot know. Call it whenever the address has changed.
 */
export function keepQuestion(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang], .suggestion a')) {
    link.search = location.search;
  }
}
