/**
 * Gives an element these children, in this order, and touches none that stands right already: with every key most results
 * stay, and what stays costs the browser nothing.
 *
 * @param parent the element
 * @param wanted its children
 */
export function arrange(parent: Element, wanted: readonly Element[]): void {
  const kept = new Set<Node>(wanted);
  for (const child of [...parent.childNodes]) if (!kept.has(child)) child.remove();
  let next = parent.firstChild;
  for (const child of wanted) {
    if (child === next) next = next.nextSibling;
    else parent.insertBefore(child, next);
  }
}

/** Elements by what they show, so that the next list takes over those it shows as well. */
export class Shown<Made extends Element> {
  #before = new Map<string, Made>();
  #now = new Map<string, Made>();

  /** Did the list before show this? */
  has(key: string): boolean {
    return this.#before.has(key);
  }

  /** Starts the next list: what it does not ask for is forgotten with the one after it. */
  next(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /**
   * The element that shows something: the one of the list before, or a new one. No two of a list are the same.
   *
   * @param key what it shows
   * @param make makes it
   */
  get(key: string, make: () => Made): Made {
    const element = (this.#now.has(key) ? undefined : this.#before.get(key)) ?? make();
    this.#now.set(key, element);
    return element;
  }
}

/**
 * Sets attributes, and leaves alone what is so already.
 *
 * @param element the element
 * @param attributes names and values
 */
export function mark(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * Says something, once: a text that stands there already is not said again.
 *
 * @param element where it is said
 * @param text what to say
 */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
