// "Wrong or missing?" tells which build was read. Nothing that was typed or pasted goes along.

document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-report]') : null;
  if (link === null) return;
  const address = new URL(link.href);
  const body = address.searchParams.get('body') ?? '';
  const { version = '' } = document.documentElement.dataset;
  address.searchParams.set('body', body.replace(/^Version: .*$/m, `Version: ${version}`));
  link.href = address.href;
});
