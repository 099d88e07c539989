// Shows the English of a sentence while a mouse rests on it. Everything else works without this script: the button
// after a sentence opens it (keyboard, touch), the switch shows all English beside.

const REST = 350;

for (const sentence of document.querySelectorAll<HTMLElement>('.sentence')) {
  const caption = document.getElementById(sentence.querySelector('button')?.getAttribute('popovertarget') ?? '');
  if (caption === null) continue;
  let timer: number | undefined;
  sentence.addEventListener('pointerenter', (event) => {
    const isBeside = document.querySelector<HTMLInputElement>('[data-beside]')?.checked ?? false;
    if (event.pointerType !== 'mouse' || isBeside) return;
    timer = window.setTimeout(() => caption.showPopover(), REST);
  });
  sentence.addEventListener('pointerleave', () => {
    clearTimeout(timer);
    if (caption.matches(':popover-open') && !caption.matches(':hover')) caption.hidePopover();
  });
  caption.addEventListener('pointerleave', () => caption.hidePopover());
}
