// Menus open without a script; with one they close by Escape, by a press elsewhere, or when the focus leaves it.

const menus = document.querySelectorAll<HTMLDetailsElement>('.menu,.share');

for (const menu of menus) {
  // The menu of the header opens what stands after it.
  const panel = menu.matches('.menu') ? menu.nextElementSibling : null;
  const isInside = (node: EventTarget | null): boolean =>
    node instanceof Node && (menu.contains(node) || panel?.contains(node) === true);
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    const hadFocus = isInside(document.activeElement);
    menu.open = false;
    if (hadFocus) menu.querySelector('summary')?.focus();
  });
  addEventListener('pointerdown', ({ target }) => {
    if (!isInside(target)) menu.open = false;
  });
  addEventListener('focusin', ({ target }) => {
    if (!isInside(target)) menu.open = false;
  });
}
